import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import type { Selection } from '../../src/app/store/navigation.ts';
import { app, engine } from '../../src/app/store/store.ts';
import type { RelatedPaper } from '../../src/core/model/related.ts';
import { makeNodeKey, type NodeKey } from '../../src/core/model/ids.ts';
import { renderWith, TEST_ANALYSIS } from './render-with.tsx';

const author = (name: string): NodeKey => makeNodeKey('author', name);
const paper = (ref: number): NodeKey => makeNodeKey('paper', TEST_ANALYSIS.papers[ref]?.id ?? '');
const node = (key: NodeKey): Selection => ({ kind: 'node', key });
const edge = (source: NodeKey, target: NodeKey): Selection => ({ kind: 'edge', source, target });
const nodes = (...keys: NodeKey[]): Selection => ({ kind: 'nodes', keys });
const selection = (): Selection | null => app.getState().selection;
const heading = (): HTMLElement => screen.getByRole('heading', { level: 2 });

async function violations(container: Element): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const result = await axe.run(container, { rules });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}

const explained = (item: Partial<RelatedPaper>) =>
  vi
    .spyOn(engine, 'explain')
    .mockImplementation((_, other) => Promise.resolve({ score: 0, reasons: [], paper: other, ...item }));
vi.spyOn(engine, 'related').mockResolvedValue([]);

describe('Inspector of a tie', () => {
  it('says what two people wrote together, and opens each of them', async () => {
    const { container } = renderWith(<Inspector />, { selection: edge(author('ada berg'), author('bo chen')) });
    expect(heading().textContent).toBe('Ada Berg and Bo Chen');
    expect(screen.getByText(/named together on at least 2 papers/)).toBeTruthy();
    expect(screen.getByText(/1 list that has one of the two names is cut/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Few steps.*2022/ })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(within(heading()).getByRole('button', { name: 'Bo Chen' }));
    expect(selection()).toEqual(node(author('bo chen')));
  });

  it('compares two papers, with the reasons', async () => {
    const explain = explained({ score: 0.42, reasons: [{ kind: 'people', label: 'Ada Berg', share: 1, ref: 0 }] });
    renderWith(<Inspector />, { selection: edge(paper(0), paper(2)) });
    expect(screen.getByText('Comparing the two…')).toBeTruthy();
    await act(async () => undefined);
    expect(explain).toHaveBeenCalledWith(0, 2);
    const section = screen.getByText('Relatedness 42 of 100').closest('section');
    expect(section?.textContent).toContain('Ada Berg on both');
  });

  it('drops the answer for an older pair', async () => {
    const answers: ((item: RelatedPaper) => void)[] = [];
    vi.spyOn(engine, 'explain').mockImplementation(() => new Promise((resolve) => void answers.push(resolve)));
    renderWith(<Inspector />, { selection: edge(paper(0), paper(2)) });
    act(() => app.getState().select(edge(paper(0), paper(1))));
    const reasons = [{ kind: 'wording', label: 'words', share: 1, ref: -1 }] as const;
    await act(async () => answers[0]?.({ paper: 2, score: 0.9, reasons }));
    expect(screen.queryByText(/^Relatedness 90/)).toBeNull();
    await act(async () => answers[1]?.({ paper: 1, score: 0.1, reasons }));
    expect(screen.getByText('Relatedness 10 of 100')).toBeTruthy();
  });

  it('says so where the list does not hold both ends', () => {
    renderWith(<Inspector />, { selection: edge(author('ada berg'), author('nobody')) });
    expect(screen.getByText(/not part of the list/)).toBeTruthy();
  });

  it('is reached from the count beside a collaborator', () => {
    renderWith(<Inspector />, { selection: node(author('ada berg')) });
    fireEvent.click(screen.getByRole('button', { name: 'What ties Ada Berg and Bo Chen: 2 papers' }));
    expect(selection()).toEqual(edge(author('ada berg'), author('bo chen')));
  });
});

describe('Inspector of several nodes', () => {
  const three = nodes(author('ada berg'), author('bo chen'), author('cy diaz'));

  it('says what they share and clears', async () => {
    const { container } = renderWith(<Inspector />, { selection: three });
    expect(heading().textContent).toBe('3 people');
    expect(screen.getByText(/3 by two or more/)).toBeTruthy();
    expect(screen.getByText('Papers they share')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(selection()).toBeNull();
  });

  it('takes one out, and keeps the focus in the list', () => {
    renderWith(<Inspector />, { selection: three });
    const button = screen.getByRole('button', { name: 'Take out Bo Chen' });
    button.focus();
    fireEvent.click(button);
    expect(selection()).toEqual(nodes(author('ada berg'), author('cy diaz')));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Take out Cy Diaz');
  });

  it('copies the names', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    renderWith(<Inspector />, { selection: three });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy names' })));
    expect(writeText).toHaveBeenCalledWith('Ada Berg\nBo Chen\nCy Diaz');
  });
});

describe('Trail', () => {
  const walk = (): void => {
    act(() => app.getState().select(node(author('ada berg'))));
    act(() => app.getState().select({ kind: 'group', id: 'theme-low-bit' }));
    act(() => app.getState().select(node(author('bo chen'))));
  };

  it('shows where one came from, and goes there', () => {
    renderWith(<Inspector />, {});
    walk();
    const trail = screen.getByRole('navigation', { name: 'Where you came from' });
    expect(
      within(trail)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Ada Berg', 'Low-bit']);
    fireEvent.click(within(trail).getByRole('button', { name: 'Ada Berg' }));
    expect(selection()).toEqual(node(author('ada berg')));
  });

  it('has nothing to go back to at first, then goes back and keeps the focus on Back', () => {
    renderWith(<Inspector />, {});
    act(() => app.getState().select(node(author('ada berg'))));
    expect(screen.getByRole('button', { name: 'Back' }).hasAttribute('disabled')).toBe(true);
    walk();
    const back = screen.getByRole('button', { name: 'Back' });
    back.focus();
    fireEvent.click(back);
    expect(selection()).toEqual({ kind: 'group', id: 'theme-low-bit' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Back');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    // Back has nowhere to go now, so the focus goes on from the heading.
    expect(document.activeElement).toBe(heading());
  });

  it('moves the focus to the heading from a link, and says the place where the focus is elsewhere', () => {
    const field = document.body.appendChild(document.createElement('input'));
    renderWith(<Inspector />, { selection: node(author('ada berg')) });
    const link = screen.getByRole('button', { name: /^Bo Chen/ });
    link.focus();
    fireEvent.click(link);
    expect(heading().textContent).toBe('Bo Chen');
    expect(document.activeElement).toBe(heading());
    field.focus();
    act(() => app.getState().select({ kind: 'group', id: 'theme-low-bit' }));
    expect(document.activeElement).toBe(field);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Theme: Low-bit');
    field.remove();
  });
});

describe('Related parts', () => {
  const reasons = [
    { kind: 'people', label: 'Bo Chen', share: 0.6, ref: 1 },
    { kind: 'topics', label: 'sampling', share: 0.4, ref: 0 },
  ] as const;

  it('light what they stand for while pointed at, and for good where the legend is pressed', () => {
    const related = { paper: 0, items: [{ paper: 2, score: 0.5, reasons }] };
    const { container } = renderWith(<Inspector />, { selection: node(paper(0)), related });
    const part = container.querySelector('.related .reason--people') ?? container;
    fireEvent.pointerEnter(part);
    expect([...(app.getState().matched ?? [])]).toEqual(['author:bo chen']);
    fireEvent.pointerLeave(part);
    expect(app.getState().matched).toBeNull();
    const legend = screen.getByRole('button', { name: 'topics' });
    fireEvent.click(legend);
    expect(legend.getAttribute('aria-pressed')).toBe('true');
    expect([...(app.getState().matched ?? [])]).toEqual(['topic:sampling']);
    fireEvent.pointerLeave(legend);
    expect(app.getState().matched).not.toBeNull();
    fireEvent.click(legend);
    expect(app.getState().matched).toBeNull();
    // Nothing here is related by wording: that entry only explains.
    expect(screen.queryByRole('button', { name: 'wording' })).toBeNull();
  });
});

describe('Inferred authorship', () => {
  const inferred = { ...TEST_ANALYSIS, inferred: [{ author: 0, papers: [3, 4] }] };

  it('is a chip of its own on the paper, and a list apart on the person', () => {
    renderWith(<Inspector />, { selection: node(paper(3)) }, inferred);
    expect(screen.getByRole('button', { name: 'Ada Berg, inferred' }).className).toContain('chip--dashed');
    act(() => app.getState().select(node(author('ada berg'))));
    expect(screen.getByText('Added as inferred').closest('section')?.textContent).toContain('Two bits');
    expect(screen.getByText(/^On 3 of 6 papers/)).toBeTruthy();
  });
});
