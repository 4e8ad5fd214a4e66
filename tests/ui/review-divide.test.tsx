import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReviewScreen } from '../../src/app/panels/review/review-screen.tsx';
import type { ReviewReader } from '../../src/app/panels/review/review-work.ts';
import type { Accepted, LoadedList } from '../../src/app/store/state.ts';
import { app } from '../../src/app/store/store.ts';
import { newDocument, type SourceInput } from '../../src/core/model/document.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { readSource } from '../../src/core/read/read-source.ts';
import { reviewSources } from '../../src/core/read/review/review.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';

const PASTE = [
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
  'Robots water gardens in summer. We measure how much they use. The gardens stay green.',
  'on the patience of kettles in small kitchens',
  'Kettles wait. We time them. They whistle late, and the kitchen stays calm for an hour.',
  '',
  'Night Trains in the RainPiet Meer, Ana Sol',
  'We ride through the rain and count what the windows show. It is wet.',
].join('\n');
const KETTLES = 'on the patience of kettles in small kitchens';

const start = app.getState();
const accepted: Accepted[] = [];
const readerOf = (existing: readonly Paper[]): ReviewReader => ({
  review: (sources, decisions, progress) => Promise.resolve(reviewSources(sources, decisions, { existing, progress })),
  cancel: () => undefined,
});

async function open(
  sources: readonly SourceInput[] = [{ file: 'paste', text: PASTE }],
  existing: readonly Paper[] = [],
) {
  app.setState({ incoming: { name: 'Pasted list', sources } });
  render(<ReviewScreen canAdd reader={readerOf(existing)} />);
  await screen.findAllByText(/papers? read/);
}

const hidden = { hidden: true };
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name, ...hidden });
const table = () => within(screen.getByRole('table', hidden));
const title = (name: string): HTMLElement => table().getByRole('button', { name, ...hidden });
const titles = (): (string | null)[] =>
  [...document.querySelectorAll('.review-row__name')].map(({ textContent }) => textContent);
const press = (key: string, options: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
};
const focused = (): string | null | undefined =>
  document.activeElement?.querySelector('.review-row__name')?.textContent ?? document.activeElement?.textContent;

async function splitAtKettles(): Promise<void> {
  fireEvent.click(title('Watering Gardens with Robots'));
  fireEvent.click(button('Split…'));
  fireEvent.click(button('Split here'));
  await screen.findByText(/Split into two records\./);
}

beforeEach(() => {
  accepted.length = 0;
  app.setState({
    acceptIncoming: (what) => {
      accepted.push(what);
      return Promise.resolve(true);
    },
  });
});

afterEach(() => {
  cleanup();
  app.setState(start, true);
});

describe('a record that holds two papers', () => {
  it('is split where the keys lead, and the focus goes to the first of both', async () => {
    await open();
    fireEvent.click(title('Watering Gardens with Robots'));
    fireEvent.click(button('Split…'));
    const place = screen.getByLabelText('Line on which the second paper begins');
    expect(document.activeElement).toBe(place);
    expect(place.getAttribute('aria-valuetext')).toBe(`line 3: ${KETTLES}`);
    press('ArrowDown');
    expect(screen.getByText('The second paper begins on line 4.')).toBeTruthy();
    press('Home');
    expect(place.getAttribute('aria-valuetext')).toMatch(/^line 2: Robots/);
    fireEvent.click(screen.getByText(KETTLES));
    expect(document.querySelector('.review-line--cut')?.textContent).toContain(KETTLES);
    press('Enter');
    await screen.findByText('Split into two records. No other record changed.');
    expect(titles().slice(0, 2)).toEqual(['Watering Gardens with Robots', KETTLES]);
    expect(screen.getByRole('list', { name: 'What was counted', ...hidden }).textContent).toMatch(
      /^3papers read1to check/,
    );
    await waitFor(() => expect(focused()).toBe('Watering Gardens with Robots'));
  });

  it('is as it was after Undo, and after the choice is left', async () => {
    await open();
    fireEvent.click(title('Watering Gardens with Robots'));
    fireEvent.click(button('Split…'));
    fireEvent(screen.getByRole('dialog', hidden), new Event('cancel', { cancelable: true }));
    expect(screen.queryByText(/The second paper begins/)).toBeNull();
    await waitFor(() => expect(focused()).toBe('Watering Gardens with Robots'));
    fireEvent.click(button('Split…'));
    fireEvent.click(button('Split here'));
    await waitFor(() => expect(titles()).toContain(KETTLES));
    fireEvent.focus(title(KETTLES));
    press('z', { ctrlKey: true });
    await screen.findByText('Taken back.');
    expect(titles()).toEqual(['Watering Gardens with Robots', 'Night Trains in the Rain']);
  });

  it('keeps the focus where the row that had it is gone', async () => {
    await open();
    await splitAtKettles();
    title(KETTLES).focus();
    fireEvent.click(button('Undo'));
    document.body.focus();
    await waitFor(() => expect(document.activeElement?.closest('.review-row')).not.toBeNull());
  });

  it('loses its correction, which is said; its pieces are corrected, joined and handed on', async () => {
    await open();
    fireEvent.click(title('Watering Gardens with Robots'));
    fireEvent.change(screen.getByLabelText(/^Title/), { target: { value: 'Gardens' } });
    fireEvent.click(button('Apply'));
    await screen.findByText(/^Corrected\./);
    fireEvent.click(title('Gardens'));
    fireEvent.click(button('Split…'));
    fireEvent.click(button('Split here'));
    await screen.findByText(/What was corrected before no longer applies\./);
    expect(screen.getByText(/^What you corrected here no longer applies/)).toBeTruthy();
    fireEvent.click(title(KETTLES));
    fireEvent.click(button('Join with the one before'));
    await screen.findByText(/Joined into one record\./);
    await waitFor(() => expect(focused()).toBe('Watering Gardens with Robots'));
    expect(titles()).toHaveLength(2);
    press('Enter', { ctrlKey: true });
    expect(accepted[0]?.decisions.map(({ kind }) => kind)).toEqual(['correct-record', 'split-record', 'join-lines']);
  });

  it('shows both where only records of one kind were shown', async () => {
    await open();
    fireEvent.click(button(/lists? cut/));
    expect(titles()).toEqual(['Watering Gardens with Robots']);
    fireEvent.click(title('Watering Gardens with Robots'));
    fireEvent.click(button('Join with the next'));
    await screen.findByText(/Joined into one record\./);
    await waitFor(() => expect(focused()).toBe('Watering Gardens with Robots'));
  });
});

describe('two records of one paper', () => {
  it('are named by two rows, kept once, and kept apart again', async () => {
    await open();
    fireEvent.click(title('Night Trains in the Rain'));
    fireEvent.click(button('Same paper as…'));
    expect(screen.getByText(/Which other record is the same paper as/).textContent).toContain('Night Trains');
    fireEvent.click(title('Watering Gardens with Robots'));
    await screen.findByText(/Taken for one paper, which is kept once\./);
    expect(screen.getByText('Same paper as on line 1 (as decided); kept once')).toBeTruthy();
    await waitFor(() => expect(focused()).toBe('Night Trains in the Rain'));
    fireEvent.click(title('Night Trains in the Rain'));
    fireEvent.click(button('Keep apart'));
    await screen.findByText(/Kept apart\./);
    expect(screen.queryByText(/as decided/)).toBeNull();
  });

  it('are not one record and itself, and the choice can be left', async () => {
    await open();
    fireEvent.click(title('Night Trains in the Rain'));
    fireEvent.click(button('Same paper as…'));
    fireEvent.click(title('Night Trains in the Rain'));
    expect(screen.getByText(/Which other record/)).toBeTruthy();
    fireEvent.click(button('None of them'));
    expect(screen.queryByText(/Which other record/)).toBeNull();
  });
});

describe('a file of a name that the list has already', () => {
  const TEXT = 'Night Trains in the Rain\nPiet Meer, Ana Sol\n\nSlow Rivers\nMira Olsen, Piet Meer';
  const source = { file: 'list.txt', text: TEXT };
  const { papers } = readSource(source);

  it('has its copies kept apart from those of the other', async () => {
    const list: LoadedList = { name: 'Mine', document: newDocument([source]), analysis: fakeAnalysis() };
    app.setState({ list });
    await open([source], papers);
    expect(screen.getAllByText(/already in the list/)).toHaveLength(2);
    fireEvent.click(title('Slow Rivers'));
    fireEvent.click(button('Keep apart'));
    await screen.findByText(/Kept apart\./);
    expect(screen.getAllByText(/already in the list/)).toHaveLength(1);
    press('Enter', { ctrlKey: true });
    expect(accepted[0]).toMatchObject({
      to: 'add',
      sources: [{ file: 'list 2.txt' }],
      decisions: [{ kind: 'keep-apart', records: [{ file: 'list.txt' }, { file: 'list 2.txt' }] }],
    });
    fireEvent.click(button('Start a new map'));
    expect(accepted[1]).toMatchObject({ to: 'new', sources: [{ file: 'list.txt' }], decisions: [] });
  });
});
