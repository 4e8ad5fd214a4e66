import type { Analysis } from '../../core/model/analysis.ts';
import { countOf } from '../../core/view/words.ts';
import { openPasteBox } from '../panels/read-input.ts';
import { frame, setFrame } from '../store/frame.ts';
import { app } from '../store/store.ts';
import { defineActions, hasList } from './action.ts';
import { copyAndSay } from './said.ts';
import { parseShortcut } from './shortcut.ts';

function offerLabel({ authors, offer }: Analysis): string {
  if (offer === null) return 'Add the list’s owner where author lists are cut';
  return `Add ${authors[offer.author]?.name ?? ''} to ${countOf(offer.papers.length, 'paper')}, as inferred`;
}

/** The list and what was done to it. */
export const DOCUMENT_ACTIONS = defineActions([
  {
    id: 'import',
    label: 'Import a list',
    section: 'Document',
    keywords: 'paste open file add read own drop upload',
    shortcuts: [parseShortcut('I')],
    isEnabled: () => true,
    run: openPasteBox,
  },
  {
    id: 'what-was-read',
    label: 'What was read',
    section: 'Document',
    keywords: 'data quality issues skipped undated duplicates summary',
    shortcuts: [parseShortcut('Q')],
    isEnabled: hasList,
    isOn: ({ summaryOpen }) => summaryOpen,
    run: () => app.getState().showSummary(!app.getState().summaryOpen),
  },
  {
    id: 'add-owner',
    label: ({ list }) => (list === null ? 'Add the list’s owner' : offerLabel(list.analysis)),
    section: 'Document',
    keywords: 'owner offer truncated et al author missing',
    isEnabled: ({ list }) => list !== null && list.analysis.offer !== null,
    run: async () => {
      const { list, decide } = app.getState();
      const author = list?.analysis.authors[list.analysis.offer?.author ?? -1];
      if (author) await decide(`${author.name} added as inferred`, [{ kind: 'add-owner', author: author.id }]);
    },
  },
  {
    id: 'undo',
    label: ({ history }) => ['Undo', history.past.at(-1)?.label].filter(Boolean).join(': '),
    section: 'Document',
    keywords: 'revert take back',
    shortcuts: [parseShortcut('Mod+Z')],
    canRepeat: true,
    isEnabled: ({ history }) => history.past.length > 0,
    run: () => app.getState().undo(),
  },
  {
    id: 'redo',
    label: ({ history }) => ['Redo', history.future[0]?.label].filter(Boolean).join(': '),
    section: 'Document',
    keywords: 'again repeat',
    shortcuts: [parseShortcut('Mod+Shift+Z'), parseShortcut('Mod+Y')],
    canRepeat: true,
    isEnabled: ({ history }) => history.future.length > 0,
    run: () => app.getState().redo(),
  },
  {
    id: 'history',
    label: 'History of changes',
    section: 'Document',
    keywords: 'steps log undo versions',
    isEnabled: ({ history }) => history.past.length + history.future.length > 0,
    isOn: (_, { isHistoryOpen }) => isHistoryOpen,
    run: () => setFrame({ isHistoryOpen: !frame.getState().isHistoryOpen }),
  },
  {
    id: 'figure',
    label: 'Make a figure',
    section: 'Document',
    keywords: 'picture export save image svg png print share download',
    shortcuts: [parseShortcut('P')],
    dialog: 'figure',
    isEnabled: ({ scene }) => scene !== null,
    run: () => setFrame({ dialog: frame.getState().dialog === 'figure' ? null : 'figure' }),
  },
  {
    id: 'copy-link',
    label: 'Copy a link to this view',
    section: 'Document',
    keywords: 'share address url clipboard',
    isEnabled: hasList,
    run: () => copyAndSay(location.href, 'Link copied'),
  },
  {
    id: 'cancel-work',
    label: 'Cancel what is being worked on',
    section: 'Document',
    keywords: 'stop abort',
    isEnabled: ({ working }) => working !== null,
    run: () => app.getState().cancelWork(),
  },
]);
