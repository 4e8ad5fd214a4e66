import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { app } from '../../src/app/store/store.ts';
import {
  analysed,
  decisions,
  field,
  PAPER,
  PAPER_ID,
  press,
  settled,
  show,
  steps,
  topic,
  type,
  violations,
} from './edited-list.tsx';

describe('Tags of a paper', () => {
  const chips = () => screen.getAllByRole('button', { name: /^Take .* from this paper$/ });
  const words = () => field('Words to tag this paper with');

  it('are all listed with the place of those that the abstract does not show, and open', async () => {
    const { container } = show(PAPER);
    expect(await violations(container)).toEqual([]);
    expect(chips()).toHaveLength(3);
    press('night · title');
    expect(app.getState().selection).toEqual(topic('night'));
  });

  it('are taken away one after the other, with the focus on the next', async () => {
    show(PAPER);
    press('Take diffusion models from this paper');
    expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Take sampling from this paper',
      'Take night from this paper',
    ]);
    expect(document.activeElement).toBe(chips()[1]);
    press('Take night from this paper');
    await settled(2);
    expect(decisions()).toEqual([
      { kind: 'remove-tag', paper: PAPER_ID, phrase: 'diffusion models' },
      { kind: 'remove-tag', paper: PAPER_ID, phrase: 'night' },
    ]);
    expect(steps()).toEqual(["Took 'diffusion models' from 'Quiet'", "Took 'night' from 'Quiet'"]);
  });

  it('are added by words that are typed, unless the paper has them', async () => {
    show(PAPER);
    press('Tag this paper with words…');
    expect(document.activeElement).toBe(words());
    type(words(), 'Samplings');
    expect(screen.getByText('This paper has that topic already.')).toBeTruthy();
    fireEvent.submit(words());
    expect(analysed).not.toHaveBeenCalled();
    type(words(), ' early   light ');
    fireEvent.submit(words());
    await settled();
    expect(decisions()).toEqual([{ kind: 'add-tag', paper: PAPER_ID, phrase: 'early light' }]);
    expect(steps()).toEqual(["Tagged 'Quiet' with 'early light'"]);
  });
});

describe('Tagging words that are selected', () => {
  /** Selects from one text to another within an element, as a person does. */
  function selectWords(element: Element, from: string, to: string): void {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    const at = (words: string): Text => texts.find(({ data }) => data.includes(words)) ?? new Text();
    const range = document.createRange();
    range.setStart(at(from), at(from).data.indexOf(from));
    range.setEnd(at(to), at(to).data.indexOf(to) + to.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    fireEvent(document, new Event('selectionchange'));
  }
  const abstract = (): Element => screen.getByText(/is slow/);
  const offered = () => screen.findByRole('button', { name: /^Tag: / });

  it('offers the words, also across marked phrases, and tags the paper with them', async () => {
    const { container } = show(PAPER);
    selectWords(abstract(), 'models', 'wait ');
    expect((await offered()).textContent).toBe('Tag: ‘models wait’');
    expect(await violations(container)).toEqual([]);
    fireEvent.click(await offered());
    await settled();
    expect(decisions()).toEqual([{ kind: 'add-tag', paper: PAPER_ID, phrase: 'models wait' }]);
    expect(document.getSelection()?.isCollapsed).toBe(true);
  });

  it('offers words of the title', async () => {
    show(PAPER);
    selectWords(screen.getByRole('heading', { level: 2 }), 'at night', 'at night');
    expect((await offered()).textContent).toBe('Tag: ‘at night’');
  });

  it('offers nothing while the pointer is down, beyond a sentence, and for a tag the paper has', async () => {
    show(PAPER);
    fireEvent.pointerDown(abstract());
    selectWords(abstract(), 'early light', 'early light');
    await new Promise((resolve) => void setTimeout(resolve, 200));
    expect(screen.queryByRole('button', { name: /^Tag: / })).toBeNull();
    fireEvent.pointerUp(abstract());
    expect(await offered()).toBeTruthy();
    selectWords(abstract(), 'slow', 'Diffusion models');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Tag: / })).toBeNull());
    selectWords(abstract(), 'early', 'early');
    await offered();
    selectWords(abstract(), 'Diffusion models', 'Diffusion models');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Tag: / })).toBeNull());
  });

  it('lets go on Escape, and stays selected as a paper', async () => {
    show(PAPER);
    selectWords(abstract(), 'early light', 'early light');
    (await offered()).focus();
    fireEvent.keyDown(await offered(), { key: 'Escape' });
    fireEvent(document, new Event('selectionchange'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Tag: / })).toBeNull());
    expect(app.getState().selection).toEqual(PAPER);
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Inspector' }));
  });

  it('begins also within a marked phrase, which is then no press on it', async () => {
    show(PAPER);
    const mark = within(abstract() as HTMLElement).getByRole('button', { name: 'Diffusion models' });
    const [word, rest] = [mark.firstChild, document.createTextNode(' wait')];
    mark.parentElement?.append(rest);
    const caretAt = (x: number) => ({ offsetNode: x < 50 ? word : rest, offset: x < 50 ? 10 : 5 });
    Object.assign(document, { caretPositionFromPoint: caretAt });
    const mouse = { pointerType: 'mouse', button: 0, buttons: 1, clientY: 0 };
    fireEvent.pointerDown(mark, { ...mouse, clientX: 10 });
    fireEvent.pointerMove(mark, { ...mouse, clientX: 12 });
    expect(document.getSelection()?.isCollapsed).toBe(true);
    fireEvent.pointerMove(mark, { ...mouse, clientX: 80 });
    fireEvent.pointerUp(mark, { ...mouse, clientX: 80 });
    expect(document.getSelection()?.toString()).toBe('models wait');
    fireEvent.click(mark);
    expect(app.getState().selection).toEqual(PAPER);
    fireEvent.pointerDown(mark, { ...mouse, clientX: 10 });
    fireEvent.click(mark);
    expect(app.getState().selection).toEqual(topic('diffusion models'));
    Reflect.deleteProperty(document, 'caretPositionFromPoint');
  });
});
