import { MAP_FORMATS } from '../../core/export/map-format.ts';
import { defineActions } from './action.ts';
import { say } from './said.ts';

/** The map as a file, in each of the formats it is written in. */
export const DOWNLOAD_ACTIONS = defineActions(
  MAP_FORMATS.map((format) => ({
    id: `download-${format.id}` as const,
    label: `Download map as ${format.label}`,
    section: 'Document' as const,
    keywords: `export save file ${format.note}`,
    isEnabled: ({ scene }) => scene !== null,
    run: async () => {
      say('Writing the file');
      await (await import('../panels/download-map.ts')).downloadMap(format);
    },
  })),
);
