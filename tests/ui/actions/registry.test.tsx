import { fireEvent, screen } from '@testing-library/react';
import { Moon, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { labelOf, SECTIONS } from '../../../src/app/actions/action.ts';
import { ACTIONS, actionOf, listActions, runAction } from '../../../src/app/actions/registry.ts';
import { shortcutText } from '../../../src/app/actions/shortcut.ts';
import { ActionItem } from '../../../src/app/actions/ui/action-item.tsx';
import { LazyActionButton } from '../../../src/app/actions/ui/lazy-action-button.tsx';
import { listenToShortcuts } from '../../../src/app/actions/listen-to-shortcuts.ts';
import { Popup } from '../../../src/app/panels/popup.tsx';
import { frame, setFrame } from '../../../src/app/store/frame.ts';
import { FIRST_VIEW } from '../../../src/app/store/navigation.ts';
import { app } from '../../../src/app/store/store.ts';
import { openInStore, renderWith, TEST_ANALYSIS } from '../render-with.tsx';

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const enabled = (id: Parameters<typeof actionOf>[0]) => actionOf(id).isEnabled(app.getState());

function Page() {
  useEffect(listenToShortcuts, []);
  return <textarea aria-label="text" />;
}

describe('ACTIONS', () => {
  it('have unique ids, labels and shortcuts, and a known section', () => {
    openInStore();
    const labels = ACTIONS.map((action) => labelOf(action, app.getState()));
    expect(repeated(ACTIONS.map(({ id }) => id))).toEqual([]);
    expect(repeated(labels)).toEqual([]);
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(repeated(ACTIONS.flatMap(({ shortcuts = [] }) => shortcuts.map((key) => shortcutText(key, false))))).toEqual(
      [],
    );
    expect(ACTIONS.filter(({ section }) => !SECTIONS.includes(section))).toEqual([]);
  });

  it('are to be had only where they do something', () => {
    expect(enabled('lens-people')).toBe(false);
    openInStore();
    expect(enabled('lens-people')).toBe(true);
    expect(enabled('clear-filter')).toBe(false);
    app.setState({ filter: { ...FIRST_VIEW.filter, minPapers: 2 } });
    expect(enabled('clear-filter')).toBe(true);
    expect(enabled('whole-map')).toBe(true);
    app.setState({ screen: 'table' });
    expect(enabled('whole-map')).toBe(false);
    expect(enabled('add-owner')).toBe(false);
    expect(enabled('copy-title')).toBe(false);
    app.setState({ selection: { kind: 'node', key: `paper:${TEST_ANALYSIS.papers[0]?.id}` as never } });
    expect(enabled('copy-title')).toBe(true);
  });

  it('offers to add the owner by name, and decides it', async () => {
    const [author] = TEST_ANALYSIS.authors;
    const decided: unknown[] = [];
    const decide = (...given: unknown[]) => {
      decided.push(given);
      return Promise.resolve();
    };
    openInStore({ ...TEST_ANALYSIS, offer: { author: 0, named: 3, papers: [1, 2] } }, { decide });
    expect(labelOf(actionOf('add-owner'), app.getState())).toBe('Add Ada Berg to 2 papers, as inferred');
    await actionOf('add-owner').run();
    expect(decided).toEqual([['Ada Berg added as inferred', [{ kind: 'add-owner', author: author?.id }]]]);
  });

  it('open the lists there are, but not the one that is open', () => {
    openInStore();
    app.setState({ recents: [{ id: 'r', name: 'Mine', papers: 12, savedAt: 0 }] });
    const open = listActions(app.getState()).filter((action) => action.isEnabled(app.getState()));
    expect(open.map((action) => labelOf(action, app.getState()))).toEqual(['Open Second list', 'Open Mine, 12 papers']);
  });

  it('says where one fails', async () => {
    openInStore();
    runAction({ ...actionOf('undo'), run: () => Promise.reject(new Error('It broke.')) });
    await Promise.resolve();
    await Promise.resolve();
    expect(app.getState().failure).toBe('It broke.');
  });
});

describe('listenToShortcuts', () => {
  const field = () => screen.getByRole('textbox');

  it('runs actions by their keys, and only those to be had', () => {
    const lenses: string[] = [];
    renderWith(<Page />, { setLens: (lens) => lenses.push(lens) });
    fireEvent.keyDown(document.body, { key: '2' });
    fireEvent.keyDown(document.body, { key: '4' });
    expect(lenses).toEqual(['people', 'topics']);
    fireEvent.keyDown(document.body, { key: 'f' });
    expect(frame.getState().isFilterOpen).toBe(true);
    app.setState({ list: null });
    fireEvent.keyDown(document.body, { key: '2' });
    expect(lenses).toHaveLength(2);
  });

  it('leaves text fields alone but for Ctrl, and undo in them to them', () => {
    let undone = 0;
    const undo = () => {
      undone += 1;
      return Promise.resolve();
    };
    const step = { label: 'Step', document: { sources: [], decisions: [], settings: { seed: 1, resolution: null } } };
    renderWith(<Page />, { undo, history: { past: [step], future: [] } });
    fireEvent.keyDown(field(), { key: 'f' });
    expect(frame.getState().isFilterOpen).toBe(false);
    fireEvent.keyDown(field(), { key: 'z', ctrlKey: true });
    expect(undone).toBe(0);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(undone).toBe(1);
    fireEvent.keyDown(field(), { key: 'k', ctrlKey: true });
    expect(frame.getState().dialog).toBe('palette');
  });

  it('leaves a dialog alone but for the action that opened it', () => {
    renderWith(
      <>
        <Page />
        <dialog open />
      </>,
    );
    setFrame({ dialog: 'help' });
    fireEvent.keyDown(document.body, { key: 'f' });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(frame.getState()).toMatchObject({ isFilterOpen: false, dialog: 'help' });
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(frame.getState().dialog).toBeNull();
  });

  it('passes over keys that something nearer has taken, and keys held down', () => {
    renderWith(<Page />);
    const take = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', take);
    fireEvent.keyDown(document.body, { key: 'f' });
    document.removeEventListener('keydown', take);
    fireEvent.keyDown(document.body, { key: 'f', repeat: true });
    expect(frame.getState().isFilterOpen).toBe(false);
  });
});

describe('LazyActionButton', () => {
  const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

  it('says what the action does now, with its keys', async () => {
    let theme = '';
    renderWith(<LazyActionButton action="theme" icon={Moon} />, {
      theme: 'light',
      setTheme: (next) => (theme = next),
    });
    const change = await button('Use the dark theme');
    expect(change.title).toBe('Use the dark theme (D)');
    expect(change.getAttribute('aria-pressed')).toBeNull();
    fireEvent.click(change);
    expect(theme).toBe('dark');
  });

  it('is off where there is nothing to do, and pressed where a switch is on', async () => {
    renderWith(
      <>
        <LazyActionButton action="undo" icon={Undo2} />
        <LazyActionButton action="filter" icon={Moon} />
      </>,
    );
    expect((await button('Undo')).disabled).toBe(true);
    fireEvent.click(await button('Filter'));
    expect((await button('Filter')).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('ActionItem', () => {
  it('is switched on and left out as the state asks, and closes its menu before it acts', () => {
    const done: string[] = [];
    renderWith(
      <Popup
        className="look"
        button={{ className: 'button', face: 'Menu' }}
        popupClassName="look__popup"
        isOpen
        onOpen={() => undefined}
        onClose={() => done.push('closed')}
      >
        <ActionItem action="lens-everything" icon={Moon} />
        <ActionItem action="undo" icon={Undo2} />
      </Popup>,
      { setLens: (lens) => done.push(lens) },
    );
    const [opener, item, ...rest] = screen.getAllByRole('button');
    expect(rest).toEqual([]);
    expect(item?.getAttribute('aria-pressed')).toBe('true');
    expect(item?.textContent).toBe('Show everything1');
    fireEvent.click(item ?? document.body);
    expect(done).toEqual(['closed', 'everything']);
    expect(document.activeElement).toBe(opener);
  });
});
