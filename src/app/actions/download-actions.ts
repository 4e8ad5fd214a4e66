import { MAP_FORMATS } from '../../core/export/map-format.ts';
import type { AppState } from '../store/state.ts';
import { defineActions } from './action.ts';
import { say } from './said.ts';
import { loadModule } from '../load-module.ts';

/** Whether a thesaurus would have rows. */
function hasThesaurus({ list }: AppState): boolean {
  const decisions = list?.document.decisions ?? [];
  return decisions.some(({ kind }) => kind === 'edit-thesaurus' || kind === 'add-boilerplate');
}

const MAP_DOWNLOADS = defineActions(
  MAP_FORMATS.map((format) => ({
    id: `download-${format.id}` as const,
    label: `Download map as ${format.label}`,
    section: 'Document' as const,
    keywords: `export save file ${format.note}`,
    isEnabled: ({ scene }) => scene !== null,
    run: async () => {
      say('Writing the file');
      await (await loadModule(() => import('../panels/download-map.ts'))).downloadMap(format);
    },
  })),
);

/** The map as a file, in each of the formats it is written in, and what was changed about topics. */
export const DOWNLOAD_ACTIONS = [
  ...MAP_DOWNLOADS,
  ...defineActions([
    {
      id: 'download-thesaurus',
      label: 'Download thesaurus (VOSviewer)',
      section: 'Document',
      keywords: 'export save file topics merged renamed hidden labels',
      isEnabled: hasThesaurus,
      run: async () => (await loadModule(() => import('../panels/download-thesaurus.ts'))).downloadThesaurus(),
    },
  ]),
];
