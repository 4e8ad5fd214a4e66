/** Makes readers of XML formats from what sets them apart: the look of the text, and what a record element gives. */
import { noProgress } from '../../model/progress.ts';
import type { Reader } from '../reader.ts';
import { RecordCollector } from '../record-draft.ts';
import { walkXmlRecords } from './xml-records.ts';
import type { XmlRecord } from './xml-session.ts';

export interface XmlFormat {
  readonly id: string;
  readonly label: string;
  /** Names of the elements that are records, without prefix. */
  readonly records: readonly string[];
  /** All stand somewhere in a text of this format; linear on any text. */
  readonly signs: readonly RegExp[];
  /** Takes the records of one input, in order. */
  readonly begin: (collector: RecordCollector) => (record: XmlRecord) => void;
}

/** Beginnings of pages, data and code that may quote XML without being it. */
const XML_START = /^\s*(?:<\?xml\s|<!--|<!DOCTYPE\s(?!html)|<(?!html|!)[A-Za-z_])/i;

export function xmlReader({ id, label, records, signs, begin }: XmlFormat): Reader {
  return {
    id,
    label,
    detect: (text) => {
      // Records within a JSON string have no reader here.
      if (/^\s*[[{]/.test(text) || !signs.every((sign) => sign.test(text))) return 0;
      return XML_START.test(text) ? 0.97 : 0.7;
    },
    read: (text, file, options) => {
      const collector = new RecordCollector(file);
      const visit = begin(collector);
      const strays = walkXmlRecords(text, {
        names: records,
        collector,
        progress: options.progress ?? noProgress,
        visit,
      });
      if (collector.blocks === 0) collector.log.add('no-records', 'error', 'This XML holds no records of papers.');
      return collector.finish(label, strays);
    },
  };
}
