import type { Paper } from '../../core/model/paper.ts';
import { findNode } from '../../core/view/refs.ts';
import { frame, openEditing, setFrame, type Editing } from '../store/frame.ts';
import type { AppState } from '../store/state.ts';
import { app } from '../store/store.ts';
import { defineActions, hasMap } from './action.ts';
import { copyAndSay } from './said.ts';
import { parseShortcut } from './shortcut.ts';
import { hide, mergeSelected, quoted, selectedTopic, selectedTopics } from './topic-commands.ts';
import { loadModule } from '../load-module.ts';

const isPaperSelected = ({ selection }: AppState): boolean =>
  selection?.kind === 'node' && selection.key.startsWith('paper:');

function selectedPaper({ list, selection }: AppState): Paper | undefined {
  if (list === null || selection?.kind !== 'node') return undefined;
  const node = findNode(list.analysis, selection.key);
  return node?.kind === 'paper' ? list.analysis.papers[node.ref] : undefined;
}

const isPersonSelected = ({ selection }: AppState): boolean =>
  selection?.kind === 'node' && selection.key.startsWith('author:');

const isTopicSelected = (state: AppState): boolean => selectedTopic(state) !== null;

/** Opens what is done about the node that is selected, in the inspector. */
function edit(what: Editing['what']): void {
  const { selection, showSummary } = app.getState();
  if (selection?.kind !== 'node') return;
  showSummary(false);
  openEditing({ what, key: selection.key });
}

function labelled(state: AppState): string {
  const topic = selectedTopic(state);
  return topic === null ? 'this topic' : quoted(topic.label);
}

function topicLabel(does: string, after = ''): (state: AppState) => string {
  return (state) => `${does} ${labelled(state)}${after}`;
}

function mergeLabel(state: AppState): string {
  const several = selectedTopics(state);
  const [into] = several;
  if (into !== undefined) return `Merge these ${several.length} topics into ${quoted(into.label)}`;
  return `Merge ${labelled(state)} into another topic`;
}

/** Changes of topics and tags. */
const TOPIC_ACTIONS = defineActions([
  {
    id: 'merge-topic',
    label: mergeLabel,
    section: 'Selection',
    keywords: 'join combine synonym same topic tag thesaurus',
    shortcuts: [parseShortcut('M')],
    isEnabled: (state) => isTopicSelected(state) || selectedTopics(state).length > 1,
    run: async () => {
      if (isTopicSelected(app.getState())) edit('merge');
      else await mergeSelected();
    },
  },
  {
    id: 'rename-topic',
    label: topicLabel('Rename'),
    section: 'Selection',
    keywords: 'name label call topic tag thesaurus',
    shortcuts: [parseShortcut('R')],
    isEnabled: isTopicSelected,
    run: () => edit('rename'),
  },
  {
    id: 'hide-topic',
    label: topicLabel('Hide'),
    section: 'Selection',
    keywords: 'remove delete drop topic tag thesaurus',
    shortcuts: [parseShortcut('H')],
    isEnabled: isTopicSelected,
    run: async () => {
      const topic = selectedTopic(app.getState());
      if (topic) await hide(topic);
    },
  },
  {
    id: 'place-topic',
    label: topicLabel('Make', ' part of a broader topic'),
    section: 'Selection',
    keywords: 'broader narrower hierarchy parent above under tag thesaurus',
    shortcuts: [parseShortcut('B')],
    isEnabled: isTopicSelected,
    run: () => edit('broader'),
  },
  {
    id: 'topic-kind',
    label: topicLabel('Say what kind of thing', ' is'),
    section: 'Selection',
    keywords: 'type method data set dataset metric hardware facet tag thesaurus',
    shortcuts: [parseShortcut('Y')],
    isEnabled: isTopicSelected,
    run: () => edit('kind'),
  },
  {
    id: 'tag-paper',
    label: 'Tag this paper with words',
    section: 'Selection',
    keywords: 'add topic label phrase',
    shortcuts: [parseShortcut('A')],
    isEnabled: isPaperSelected,
    run: () => edit('tag'),
  },
]);

const SELECTED_ACTIONS = defineActions([
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
    id: 'way',
    label: 'Find the way from this person to another',
    section: 'Selection',
    keywords: 'path route shortest connection connected distance between people',
    shortcuts: [parseShortcut('W')],
    isEnabled: isPersonSelected,
    run: () => edit('way'),
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
      const { citationOf } = await loadModule(() => import('../../core/view/describe-paper.ts'));
      await copyAndSay(citationOf(paper), 'Reference copied');
    },
  },
]);

/** What is selected. */
export const SELECTION_ACTIONS = [...SELECTED_ACTIONS, ...TOPIC_ACTIONS];
