import { XmlScanner } from '../../../src/xlsx/xml/xml-scanner.ts';

interface ReadCase {
  readonly suite: string;
  readonly name: string;
  readonly told: readonly (readonly [kind: string, message: string | undefined])[];
}

/** The cases of a JUnit document, as a reader finds them. XML that is not well-formed throws. */
export function readJunit(document: string): ReadCase[] {
  const xml = new XmlScanner(document, 'junit', 'testsuites');
  const cases: ReadCase[] = [];
  while (xml.nextChild(1)) {
    const suite = xml.attribute('name') ?? '';
    while (xml.nextChild(2)) {
      const name = xml.attribute('name') ?? '';
      const told: [string, string | undefined][] = [];
      while (xml.nextChild(3)) told.push([xml.name, xml.attribute('message')]);
      cases.push({ suite, name, told });
    }
  }
  return cases;
}
