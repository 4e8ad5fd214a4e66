import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReviewScreen } from '../../src/app/panels/review/review-screen.tsx';
import type { ReviewReader } from '../../src/app/panels/review/review-work.ts';
import type { Accepted } from '../../src/app/store/state.ts';
import { app } from '../../src/app/store/store.ts';
import { CancelledError } from '../../src/core/model/progress.ts';
import { reviewSources } from '../../src/core/read/review/review.ts';

const PASTE = [
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
  'Night Trains in the RainPiet Meer, Ana Sol et al.',
  'Evenings in the Harbourbell hooks, Ana Sol et al.',
  'A Study of MapsAna Sol, Mira Olsen et al.',
  'Clocks without Handsbell hooks, Mira Olsen et al.',
].join('\n');

const start = app.getState();
const accepted: Accepted[] = [];
const drop = vi.fn<() => void>();

/** The real reading, on this thread. */
const plain = (): ReviewReader => ({
  review: (sources, decisions, progress) =>
    Promise.resolve(reviewSources(sources, decisions, { existing: [], progress })),
  cancel: () => undefined,
});

async function open(text = PASTE, reader = plain(), canAdd = true): Promise<void> {
  app.setState({ incoming: { name: 'Pasted list', sources: [{ file: 'paste', text }] } });
  render(<ReviewScreen canAdd={canAdd} reader={reader} />);
  await screen.findAllByText(/papers? read/);
}

const dialog = (): HTMLElement => screen.getByRole('dialog', { hidden: true });
const rowOf = (title: string | RegExp): HTMLElement => {
  const row = within(screen.getByRole('table', { hidden: true }))
    .getByRole('button', { name: title, hidden: true })
    .closest('tr');
  if (!row) throw new Error('no row');
  return row;
};
const press = (key: string, options: object = {}, target: Element = dialog()): void => {
  fireEvent.keyDown(target, { key, ...options });
};
const field = (name: RegExp): HTMLInputElement => screen.getByLabelText(name);

beforeEach(() => {
  accepted.length = 0;
  drop.mockClear();
  app.setState({
    acceptIncoming: (what) => {
      accepted.push(what);
      return Promise.resolve(true);
    },
    dropIncoming: drop,
  });
});

afterEach(() => {
  cleanup();
  app.setState(start, true);
});

async function correctClocks(): Promise<void> {
  fireEvent.click(rowOf(/^Clocks/));
  fireEvent.change(field(/^Title/), { target: { value: 'Clocks without Hands' } });
  fireEvent.change(field(/^Names/), { target: { value: 'bell hooks; Mira Olsen' } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply', hidden: true }));
  await screen.findByText(/Corrected\./);
}

describe('the review', () => {
  it('shows figures, records and text, with the focus on adding them', async () => {
    await open();
    expect(await screen.findByText('What you brought')).toBeTruthy();
    expect(rowOf('Night Trains in the Rain').textContent).toContain('Piet Meer');
    expect(document.activeElement?.textContent).toBe('Add to this map');
    expect(screen.getByText(/papers? and \d+ people join the map/)).toBeTruthy();
  });

  it('makes a map where nothing of one’s own is on screen', async () => {
    await open(PASTE, plain(), false);
    expect(screen.queryByText('Start a new map')).toBeNull();
    fireEvent.click(screen.getByText('Make the map'));
    expect(accepted[0]?.to).toBe('new');
  });

  it('reads anew after a correction, says what else it mended, and takes it back', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Evenings in the Harbour', hidden: true })).toBeNull();
    await correctClocks();
    expect(screen.getByText(/Corrected\. \d+ other records? changed\./)).toBeTruthy();
    expect(rowOf('Evenings in the Harbour').textContent).toContain('bell hooks');
    press('z', { ctrlKey: true });
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Evenings in the Harbour', hidden: true })).toBeNull(),
    );
  });

  it('ends with the corrections and what was left out', async () => {
    await open();
    await correctClocks();
    fireEvent.click(within(rowOf('A Study of Maps')).getByRole('checkbox', { hidden: true }));
    press('Enter', { ctrlKey: true });
    expect(accepted[0]).toMatchObject({ to: 'add', name: 'Pasted list' });
    expect(accepted[0]?.decisions.map(({ kind }) => kind)).toEqual(['correct-record', 'skip-record']);
  });

  it('moves the boundary with the keys', async () => {
    await open();
    fireEvent.click(rowOf('A Study of Maps'));
    const mover = field(/^Where the names begin/);
    const first = Number(mover.value);
    press('ArrowLeft', {}, mover);
    expect(Number(mover.value)).toBe(first - 1);
    press('ArrowLeft', { ctrlKey: true }, mover);
    expect(field(/^Title/).value).toBe('A Study of');
    expect(field(/^Names/).value).toBe('MapsAna Sol; Mira Olsen');
  });

  it('walks with J and K, opens with Enter, takes with Space', async () => {
    await open('Rain on Stone\nAda Berg, Bo Chen\n\nSlow Rivers\nBo Chen, Cy Dahl\n\nNight Trains\nAda Berg');
    press('j');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-record')).toBe('0'));
    press('j');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-record')).toBe('1'));
    const row = rowOf('Slow Rivers');
    press(' ', {}, row);
    expect(within(row).getByRole<HTMLInputElement>('checkbox', { hidden: true }).checked).toBe(false);
    press('Enter', {}, row);
    expect(field(/^Title/).value).toBe('Slow Rivers');
    fireEvent(dialog(), new Event('cancel', { cancelable: true }));
    expect(screen.queryByLabelText(/^Title/)).toBeNull();
    expect(drop).not.toHaveBeenCalled();
    fireEvent(dialog(), new Event('cancel', { cancelable: true }));
    expect(drop).toHaveBeenCalledOnce();
  });

  it('says in an opened record what was set by hand', async () => {
    await open();
    const origins = () => screen.queryByText('Where it comes from')?.nextElementSibling;
    await correctClocks();
    fireEvent.click(rowOf(/^Night/));
    expect(origins()).toBeUndefined();
    fireEvent.click(rowOf('Clocks without Hands'));
    expect(origins()?.textContent).toBe('Title, names: set by you.Nothing more from paste, line 5.');
  });

  it('refuses a year that is none', async () => {
    await open();
    fireEvent.click(rowOf('Night Trains in the Rain'));
    fireEvent.change(field(/^Year/), { target: { value: '20x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apply', hidden: true }));
    expect(screen.getByText(/four digits/)).toBeTruthy();
    expect(field(/^Year/).getAttribute('aria-invalid')).toBe('true');
  });

  it('drops stale answers, and a stopped reading leaves the records as they were', async () => {
    const reader = plain();
    const waiting: ((error: Error) => void)[] = [];
    let calls = 0;
    await open(PASTE, {
      review: (sources, decisions, progress) => {
        calls += 1;
        if (calls === 1) return reader.review(sources, decisions, progress);
        return new Promise((_, reject) => waiting.push(reject));
      },
      cancel: () => waiting.forEach((reject) => reject(new CancelledError())),
    });
    fireEvent.click(rowOf('Night Trains in the Rain'));
    fireEvent.change(field(/^Year/), { target: { value: '2020' } });
    fireEvent.click(screen.getByRole('button', { name: 'Apply', hidden: true }));
    fireEvent.click(await screen.findByText('Stop'));
    await act(() => Promise.resolve());
    expect(screen.getByText(/Stopped/)).toBeTruthy();
    press('Enter', { ctrlKey: true });
    expect(accepted[0]?.decisions).toEqual([]);
  });

  it('says what and where when nothing can be read', async () => {
    await open('<!doctype html><p>A page</p>');
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('HTML');
    expect(screen.getByText<HTMLButtonElement>('Add to this map').disabled).toBe(true);
    fireEvent.click(screen.getByText('Cancel'));
    expect(drop).toHaveBeenCalledOnce();
  });

  it('asks about the owner and keeps the answer', async () => {
    const of = (i: number, authors: string[]): string => JSON.stringify({ title: `Paper number ${i}`, authors });
    const lists = ['A', 'B', 'C', 'D'].map((letter, i) => of(i, ['Ada Berg', `Bo Chen ${letter}`]));
    await open([...lists, of(5, ['Cy Dahl', 'et al.']), of(6, ['Di Eco', 'et al.'])].join('\n'));
    expect(screen.getByText('Is this Ada Berg’s own list?')).toBeTruthy();
    fireEvent.click(screen.getByText('Add as inferred'));
    press('Enter', { ctrlKey: true });
    expect(accepted[0]?.decisions).toEqual([{ kind: 'add-owner', author: expect.any(String) }]);
  });

  it('shows the records of one count alone, and all again', async () => {
    await open();
    const rows = (): number => document.querySelectorAll('[data-record]').length;
    const all = rows();
    const toCheck = screen.getByRole('button', { name: /to check/, hidden: true });
    const count = Number(toCheck.textContent?.match(/\d+/)?.[0]);
    fireEvent.click(toCheck);
    expect(toCheck.getAttribute('aria-pressed')).toBe('true');
    expect([rows(), count > 0, count < all]).toEqual([count, true, true]);
    fireEvent.click(toCheck);
    expect(rows()).toBe(all);
  });

  it('makes only the rows in view of a long list', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ title: `Paper ${i}`, authors: ['Ada Berg'] }));
    await open(text.join('\n'));
    expect(document.querySelectorAll('[data-record]').length).toBeLessThan(60);
    expect(document.querySelectorAll('.review-line').length).toBeLessThan(120);
  });
});
