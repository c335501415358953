/** A file inside a zip archive, as the central directory lists it and its local header confirms it. */
export interface ZipEntry {
  /** With forward slashes and without a leading one, whatever the writer used. */
  readonly name: string;
  /** The general purpose bit flags. */
  readonly flags: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header starts in the file. */
  readonly headerOffset: number;
  /** Where the packed bytes start in the file; they take `packedSize` bytes. */
  readonly dataOffset: number;
  /** Where its record in the central directory starts in the file. */
  readonly directoryOffset: number;
}
