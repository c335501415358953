import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isStored?: boolean;
  /** Lies to tell in the headers. */
  readonly claims?: Partial<Record<'flags' | 'method' | 'crc' | 'packedSize' | 'size' | 'headerOffset', number>>;
  /** Another name for the local header. */
  readonly localName?: string;
  /** Puts sizes and offset into a Zip64 field. */
  readonly isZip64?: boolean;
}

interface ZipOptions {
  /** Bytes put before the archive once it is made. */
  readonly prefix?: Buffer;
  readonly comment?: string;
  /** Closes the archive with a Zip64 record. */
  readonly isZip64?: boolean;
}

const IN_ZIP64 = 0xffffffff;

/** Writes a zip archive, as honest or as false as the test needs it. */
export function makeZip(parts: readonly ZipPart[], { prefix, comment = '', isZip64 = false }: ZipOptions = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = makeEntry(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = isZip64
    ? makeZip64End(parts.length, directory.length, offset)
    : makeEnd(parts.length, directory.length, offset, comment);
  return Buffer.concat([prefix ?? Buffer.alloc(0), ...locals, directory, end]);
}

function makeEntry(part: ZipPart, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content);
  const packed = part.isStored ? content : deflateRawSync(content);
  const {
    flags = 0x0800,
    method = part.isStored ? 0 : 8,
    crc = crc32(content),
    headerOffset = offset,
  } = part.claims ?? {};
  const { size = content.length, packedSize = packed.length } = part.claims ?? {};
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(Math.min(packedSize, IN_ZIP64), 18);
  local.writeUInt32LE(Math.min(size, IN_ZIP64), 22);
  local.writeUInt16LE(localName.length, 26);

  const isLarge = part.isZip64 || size > IN_ZIP64;
  const extra = isLarge ? zip64Field([size, packedSize, headerOffset]) : Buffer.alloc(0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(isLarge ? IN_ZIP64 : packedSize, 20);
  central.writeUInt32LE(isLarge ? IN_ZIP64 : size, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE(isLarge ? IN_ZIP64 : headerOffset, 42);
  return {
    local: Buffer.concat([local, localName, packed]),
    central: Buffer.concat([central, name, extra]),
  };
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

function makeEnd(count: number, size: number, offset: number, comment: string): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, 'latin1')]);
}

function makeZip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, makeEnd(0xffff, IN_ZIP64, IN_ZIP64, '')]);
}

interface XlsxSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`, or the whole part if it starts with `<?xml`. */
  readonly xml: string;
  readonly state?: string;
  /** The `<Relationship>` elements out of the sheet. */
  readonly links?: string;
}

export interface XlsxContent {
  readonly sheets?: readonly XlsxSheet[];
  /** The `<si>` elements. */
  readonly strings?: string;
  /** Format codes, for the style indexes from 1 on; 0 is General. A number is that of a built-in format. */
  readonly formats?: readonly (string | number)[];
  /** What stands inside `<workbook>` besides the sheets: `properties` before them, `names` after. */
  readonly workbookProperties?: string;
  readonly definedNames?: string;
  /** Parts to add, or to put in the place of those with the same name. */
  readonly parts?: readonly ZipPart[];
  readonly zip?: ZipOptions;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Writes a small workbook, the way Excel lays one out. */
export function makeXlsx(content: XlsxContent = {}): Buffer {
  return makeZip(makeXlsxParts(content), content.zip);
}

export function makeXlsxParts({
  sheets = [{ name: 'Sheet1', xml: '<sheetData/>' }],
  strings,
  formats,
  workbookProperties = '',
  definedNames,
  parts: extraParts = [],
}: XlsxContent = {}): ZipPart[] {
  const sheetElements = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const workbookLinks = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (strings !== undefined) workbookLinks.push(relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (formats) workbookLinks.push(relationship('rIdStyles', 'styles', 'styles.xml'));
  const names = definedNames === undefined ? '' : `<definedNames>${definedNames}</definedNames>`;
  const parts = new Map<string, ZipPart>();
  const add = (name: string, text: string) =>
    parts.set(name, { name, content: `<?xml version="1.0" encoding="UTF-8"?>\n${text}` });

  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    '_rels/.rels',
    relationships(
      `${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}${relationship('rId2', 'custom-properties', 'docProps/custom.xml')}` +
        `<Relationship Id="rId3" Type="${CORE_PROPERTIES}" Target="docProps/core.xml"/>`,
    ),
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${LINK}">${workbookProperties}<sheets>${sheetElements.join('')}</sheets>${names}</workbook>`,
  );
  add('xl/_rels/workbook.xml.rels', relationships(workbookLinks.join('')));
  if (strings !== undefined) add('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`);
  if (formats) add('xl/styles.xml', makeStyles(formats));
  for (const [index, { xml, links }] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    if (xml.startsWith('<?xml')) parts.set(name, { name, content: xml });
    else add(name, `<worksheet xmlns="${MAIN}" xmlns:r="${LINK}">${xml}</worksheet>`);
    if (links !== undefined) add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(links));
  }
  for (const part of extraParts) parts.set(part.name, part);
  return [...parts.values()];
}

export function relationship(id: string, type: string, target: string, mode?: 'External'): string {
  return `<Relationship Id="${id}" Type="${LINK}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
}

export function relationships(elements: string): string {
  return `<Relationships xmlns="${PACKAGE_LINKS}">${elements}</Relationships>`;
}

function makeStyles(formats: readonly (string | number)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const custom = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const styles = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
