import type { Paper } from '../../core/model/paper.ts';
import { findNode } from '../../core/view/refs.ts';
import { frame, setFrame } from '../store/frame.ts';
import type { AppState } from '../store/state.ts';
import { app } from '../store/store.ts';
import { defineActions, hasMap } from './action.ts';
import { copyAndSay } from './said.ts';
import { parseShortcut } from './shortcut.ts';

const isPaperSelected = ({ selection }: AppState): boolean =>
  selection?.kind === 'node' && selection.key.startsWith('paper:');

function selectedPaper({ list, selection }: AppState): Paper | undefined {
  if (list === null || selection?.kind !== 'node') return undefined;
  const node = findNode(list.analysis, selection.key);
  return node?.kind === 'paper' ? list.analysis.papers[node.ref] : undefined;
}

/** What is selected. */
export const SELECTION_ACTIONS = defineActions([
  {
    id: 'lasso',
    label: 'Select with a lasso',
    section: 'Selection',
    keywords: 'draw around several nodes area',
    shortcuts: [parseShortcut('L')],
    isEnabled: hasMap,
    isOn: (_, { isLassoOn }) => isLassoOn,
    run: () => setFrame({ isLassoOn: !frame.getState().isLassoOn }),
  },
  {
    id: 'clear-selection',
    label: 'Clear the selection',
    section: 'Selection',
    keywords: 'deselect nothing none escape',
    isEnabled: ({ selection }) => selection !== null,
    run: () => app.getState().select(null),
  },
  {
    id: 'copy-title',
    label: 'Copy the title of this paper',
    section: 'Selection',
    keywords: 'clipboard name',
    isEnabled: isPaperSelected,
    run: async () => {
      const paper = selectedPaper(app.getState());
      if (paper) await copyAndSay(paper.title, 'Title copied');
    },
  },
  {
    id: 'copy-reference',
    label: 'Copy the reference of this paper',
    section: 'Selection',
    keywords: 'clipboard cite citation',
    isEnabled: isPaperSelected,
    run: async () => {
      const paper = selectedPaper(app.getState());
      if (!paper) return;
      const { citationOf } = await import('../../core/view/describe-paper.ts');
      await copyAndSay(citationOf(paper), 'Reference copied');
    },
  },
]);
