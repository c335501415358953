import { XmlScanner } from '../xml/xml-scanner.ts';

/** Reads the core properties, by the local names of their elements: `title`, `keywords`, … */
export function readCoreProperties(text: string, part: string): Map<string, string> {
  const xml = new XmlScanner(text, part, 'coreProperties');
  const properties = new Map<string, string>();
  while (xml.nextChild(1)) {
    const { name } = xml;
    properties.set(name, xml.elementText());
  }
  return properties;
}

/** Reads the properties that users and programs add, by their own names; their values as text, whatever their type. */
export function readCustomProperties(text: string, part: string): Map<string, string> {
  const xml = new XmlScanner(text, part, 'Properties');
  const properties = new Map<string, string>();
  while (xml.nextChild(1)) {
    const name = xml.attribute('name') ?? '';
    const inProperty = xml.depth;
    while (xml.nextChild(inProperty)) properties.set(name, xml.elementText());
  }
  return properties;
}
