/** Renders with the store holding the small list of the tests, and takes everything back afterwards. */
import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { frame } from '../../src/app/store/frame.ts';
import type { AppState } from '../../src/app/store/state.ts';
import { app } from '../../src/app/store/store.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import { newDocument } from '../../src/core/model/document.ts';
import { fakeAnalysis, fakeScene, SIX_PAPERS } from '../support/fake-analysis.ts';

const appAtStart = app.getState();
const frameAtStart = frame.getState();

afterEach(() => {
  cleanup();
  app.setState(appAtStart, true);
  frame.setState(frameAtStart, true);
});

export const TEST_ANALYSIS = fakeAnalysis(SIX_PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });

export const TEST_LISTS = [
  { id: 'first', name: 'First list', files: [], note: 'six papers', isPrepared: false },
  { id: 'second', name: 'Second list', files: [], note: 'whole author lists', isPrepared: false },
];

/** The store with `analysis` open as the first of two offered lists. */
export function openInStore(analysis: Analysis = TEST_ANALYSIS, patch: Partial<AppState> = {}): void {
  app.setState({
    offered: TEST_LISTS,
    openList: 'first',
    list: { name: 'First list', document: newDocument([]), analysis },
    scene: fakeScene(analysis),
    ...patch,
  });
}

export function renderWith(
  element: ReactElement,
  patch: Partial<AppState> = {},
  analysis = TEST_ANALYSIS,
): RenderResult {
  openInStore(analysis, patch);
  return render(element);
}
