import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DropTarget } from '../../src/app/panels/drop-target.tsx';
import { ImportButton } from '../../src/app/panels/import-button.tsx';
import { PasteBox } from '../../src/app/panels/paste-box.tsx';
import { frame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import type { Incoming } from '../../src/app/store/state.ts';
import { renderWith } from './render-with.tsx';

/** Takes the place of the store's review and remembers what came. */
function reader() {
  const calls: Incoming[] = [];
  const bringIn = (incoming: Incoming): void => {
    calls.push(incoming);
  };
  return { calls, bringIn };
}

/** An event with a field that the DOM of the tests cannot construct. */
function eventWith(type: string, field: string, value: unknown): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, field, { value });
  return event;
}

const noFiles = { files: [], types: ['text/plain'] };

describe('PasteBox', () => {
  it('hands what was pasted to the review, and keeps it until it is accepted', () => {
    const { calls, bringIn } = reader();
    renderWith(<PasteBox />, { bringIn });
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    fireEvent.change(field, { target: { value: 'A title\nA name' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read list' }));
    expect(calls).toEqual([{ name: 'Pasted list', sources: [{ file: 'pasted text', text: 'A title\nA name' }] }]);
    expect(field.value).toBe('A title\nA name');
  });

  it('says that nothing is there yet', () => {
    const { calls, bringIn } = reader();
    renderWith(<PasteBox />, { bringIn });
    fireEvent.click(screen.getByRole('button', { name: 'Read list' }));
    expect(screen.getByRole('status').textContent).toBe('Nothing is pasted yet.');
    expect(calls).toEqual([]);
  });

  it('reads the bytes of chosen files', async () => {
    const { calls, bringIn } = reader();
    renderWith(<PasteBox />, { bringIn });
    const files = [new File(['one'], 'a.txt'), new File(['two'], 'b.jsonl.gz')];
    fireEvent.change(screen.getByLabelText('Choose file'), { target: { files } });
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.name).toBe('2 files');
    expect(calls[0]?.sources.map((source) => ('bytes' in source ? [source.file, source.bytes.length] : []))).toEqual([
      ['a.txt', 3],
      ['b.jsonl.gz', 3],
    ]);
  });
});

describe('DropTarget', () => {
  it('reads dropped files, and shows where they may fall', async () => {
    const { calls, bringIn } = reader();
    renderWith(<DropTarget />, { bringIn });
    const files = [new File(['one'], 'a.txt')];
    const transfer = { files, types: ['Files'], getData: () => '' };
    act(() => void window.dispatchEvent(eventWith('dragover', 'dataTransfer', transfer)));
    expect(screen.getByText('Drop to read')).toBeTruthy();
    act(() => void window.dispatchEvent(eventWith('drop', 'dataTransfer', transfer)));
    expect(screen.queryByText('Drop to read')).toBeNull();
    await waitFor(() => expect(calls.map(({ name }) => name)).toEqual(['a.txt']));
  });

  it('says when a file cannot be opened', async () => {
    renderWith(<DropTarget />);
    const file = { name: 'gone.txt', arrayBuffer: () => Promise.reject(new Error('It was moved.')) };
    const transfer = { files: [file], types: ['Files'], getData: () => '' };
    act(() => void window.dispatchEvent(eventWith('drop', 'dataTransfer', transfer)));
    await waitFor(() => expect(app.getState().failure).toBe('The file could not be opened. It was moved.'));
  });

  it('offers pasted text of two lines in the box', () => {
    renderWith(<DropTarget />);
    const paste = (text: string) =>
      act(() => void window.dispatchEvent(eventWith('paste', 'clipboardData', { ...noFiles, getData: () => text })));
    paste('one line');
    expect(frame.getState().draft).toBe('');
    paste('A title\nA name');
    expect(frame.getState()).toMatchObject({ draft: 'A title\nA name', isImportOpen: true });
  });
});

describe('ImportButton', () => {
  const own = { openList: null };

  it('opens the paste box under itself and closes with Escape', () => {
    renderWith(<ImportButton />, own);
    const button = screen.getByRole('button', { name: 'Import' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('goes to the box that is on screen on the first run', () => {
    renderWith(
      <>
        <ImportButton />
        <PasteBox />
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Import' }));
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});
