/** A list whose topics and tags are changed in the tests, with a worker that answers at once. */
import { configure, fireEvent, screen, waitFor, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, expect, vi } from 'vitest';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import type { Selection } from '../../src/app/store/navigation.ts';
import { app, engine } from '../../src/app/store/store.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import type { Decision } from '../../src/core/model/document.ts';
import { makeNodeKey } from '../../src/core/model/ids.ts';
import { fakeAnalysis, fakeScene, SIX_PAPERS, type FakePaper } from '../support/fake-analysis.ts';
import { renderWith } from './render-with.tsx';

configure({ asyncUtilTimeout: 10_000 });

const RICH: FakePaper = {
  title: 'Quiet: sampling at night',
  authors: ['Zoe Ash', 'Ada Berg'],
  abstract: 'It (sampling) is slow. Diffusion models wait for early light.',
  topics: ['sampling', 'diffusion models', 'night'],
  theme: 'Diffusion',
};
export const EDITED_PAPERS: readonly FakePaper[] = [RICH, ...SIX_PAPERS];
const plain = fakeAnalysis(EDITED_PAPERS);
export const EDITED: Analysis = {
  ...plain,
  topics: plain.topics.map((topic) =>
    topic.label === 'sampling' ? { ...topic, forms: ['sampling', 'drawing', 'Samplings'] } : topic,
  ),
};

export const topic = (label: string): Selection => ({ kind: 'node', key: makeNodeKey('topic', label) });
export const PAPER_ID = EDITED.papers[0]?.id;
export const PAPER: Selection = { kind: 'node', key: makeNodeKey('paper', PAPER_ID ?? '') };

/** Analyses of the worker; each gives the same list where a test says nothing else. */
export const analysed = vi.spyOn(engine, 'analyse');
vi.spyOn(engine, 'scene').mockImplementation(() => Promise.resolve(fakeScene(EDITED)));
vi.spyOn(engine, 'related').mockResolvedValue([]);
beforeEach(() => {
  analysed.mockReset().mockResolvedValue(EDITED);
});

export const show = (selection: Selection, analysis = EDITED): RenderResult =>
  renderWith(<Inspector />, { selection, trail: [selection] }, analysis);
export const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));
export const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });
export const type = (element: HTMLElement, value: string): boolean => fireEvent.change(element, { target: { value } });
export const decisions = (): readonly Decision[] => app.getState().list?.document.decisions ?? [];
/** The steps of the history, in words. */
export const steps = (): readonly string[] => app.getState().history.past.map(({ label }) => label);
/** Waits until as many steps as that were made. */
export const settled = (count = 1): Promise<void> => waitFor(() => expect(steps()).toHaveLength(count));

export async function violations(container: Element): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const result = await axe.run(container, { rules });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}
