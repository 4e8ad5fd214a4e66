import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { labelOf } from '../../src/app/actions/action.ts';
import { actionOf, type ActionId } from '../../src/app/actions/registry.ts';
import { ShareMenuBody } from '../../src/app/panels/share-menu-body.tsx';
import { frame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import * as saving from '../../src/app/ui/save-blob.ts';
import type { CoterieDocument } from '../../src/core/model/document.ts';
import { makeNodeKey } from '../../src/core/model/ids.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';
import {
  analysed,
  decisions,
  EDITED,
  EDITED_PAPERS,
  field,
  PAPER,
  press,
  settled,
  show,
  steps,
  topic,
  type,
  violations,
} from './edited-list.tsx';
import { renderWith } from './render-with.tsx';

const row = (label: string, replaceBy: string) => ({ label, replaceBy, kind: 'topic', broader: null });
const run = async (id: ActionId): Promise<void> => {
  await act(async () => actionOf(id).run());
};
const isEnabled = (id: ActionId): boolean => actionOf(id).isEnabled(app.getState());

describe('Merging a topic', () => {
  const combobox = () => screen.getByRole('combobox', { name: 'Topic to merge with' });
  const options = () => screen.getAllByRole('option').map((option) => option.textContent);

  it('offers likely topics, and goes on to the one that stays', async () => {
    const { container } = show(topic('sampling'));
    press('Merge with…');
    expect(document.activeElement).toBe(combobox());
    expect(options()[0]).toContain('diffusion models');
    expect(options()[0]).toContain('on 2 papers with it');
    expect(screen.getByText(/Keeps the name/).textContent).toBe('Keeps the name diffusion models, on 4 papers.');
    expect(await violations(container)).toEqual([]);
    fireEvent.keyDown(combobox(), { key: 'Enter' });
    await settled();
    expect(decisions()).toEqual([
      {
        kind: 'edit-thesaurus',
        rows: [row('diffusion models', 'diffusion models'), row('sampling', 'diffusion models')],
      },
    ]);
    expect(steps()).toEqual(["Merged 'sampling' into 'diffusion models'"]);
    expect(app.getState().selection).toEqual(topic('diffusion models'));
    expect(app.getState().done).toBe("Merged 'sampling' into 'diffusion models'");
  });

  it('finds any topic by what is typed, and says where there is none', () => {
    show(topic('sampling'));
    press('Merge with…');
    type(combobox(), 'quan');
    expect(options()).toHaveLength(1);
    expect(options()[0]).toContain('quantization');
    type(combobox(), 'zebra');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByText('No topic is called so.')).toBeTruthy();
  });

  it('keeps its own name where that is wanted', async () => {
    show(topic('sampling'));
    press('Merge with…');
    type(combobox(), 'quan');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep sampling instead' }));
    expect(screen.getByText(/Keeps the name/).textContent).toContain('Keeps the name sampling');
    fireEvent.click(screen.getByRole('option'));
    await settled();
    expect(steps()).toEqual(["Merged 'quantization' into 'sampling'"]);
    expect(app.getState().selection).toEqual(topic('sampling'));
  });

  it('closes on Escape with the focus on its button, and when another topic is shown', () => {
    show(topic('sampling'));
    press('Merge with…');
    fireEvent.keyDown(combobox(), { key: 'Escape' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Merge with…' }));
    press('Merge with…');
    act(() => app.getState().select(topic('night')));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(frame.getState().editing).toBeNull();
  });

  it('makes one of several that are selected, the one on most papers', async () => {
    const keys = ['quantization', 'night', 'binary networks'].map((label) => makeNodeKey('topic', label));
    show({ kind: 'nodes', keys });
    expect(screen.getByText(/keeps the name/).textContent).toBe('keeps the name night');
    press('Merge these topics');
    await settled();
    expect(steps()).toEqual(["Merged 2 topics into 'night'"]);
    expect(app.getState().selection).toEqual(topic('night'));
    act(() => app.getState().select({ kind: 'nodes', keys: [...keys, makeNodeKey('author', 'ada berg')] }));
    expect(screen.queryByRole('button', { name: 'Merge these topics' })).toBeNull();
    expect(isEnabled('merge-topic')).toBe(false);
  });
});

describe('Renaming a topic', () => {
  const name = () => field('Name of the topic');
  const open = () => {
    show(topic('sampling'));
    press('Rename');
  };

  it('makes the name a field, and Enter applies it', async () => {
    open();
    expect(document.activeElement).toBe(name());
    expect(name().value).toBe('sampling');
    type(name(), ' fast  sampling ');
    fireEvent.submit(name());
    await settled();
    expect(decisions()).toEqual([
      { kind: 'edit-thesaurus', rows: [row('fast sampling', 'fast sampling'), row('sampling', 'fast sampling')] },
    ]);
    expect(steps()).toEqual(["Renamed 'sampling' to 'fast sampling'"]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('gives up on Escape, and does nothing for the same name or none; the focus goes to its button', () => {
    open();
    type(name(), 'other');
    fireEvent.keyDown(name(), { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename' }));
    for (const same of ['sampling', '  ']) {
      press('Rename');
      type(name(), same);
      fireEvent.submit(name());
      expect(screen.queryByRole('textbox')).toBeNull();
    }
    expect(analysed).not.toHaveBeenCalled();
  });

  it('says that another topic has the name, and merges the two', async () => {
    open();
    type(name(), 'Diffusion Model');
    expect(screen.getByText(/is a topic already/).textContent).toContain('diffusion models is a topic already, on 3');
    press('Merge the two');
    await settled();
    expect(steps()).toEqual(["Merged 'sampling' into 'diffusion models'"]);
  });

  it('keeps the topic selected under its new id, and under the old one after undo', async () => {
    const renamed = fakeAnalysis(
      EDITED_PAPERS.map((each) => ({
        ...each,
        topics: each.topics?.map((label) => (label === 'sampling' ? 'fast sampling' : label)) ?? [],
      })),
    );
    const topics = renamed.topics.map((each) =>
      each.label === 'fast sampling' ? { ...each, forms: ['sampling', 'drawing'] } : each,
    );
    analysed.mockResolvedValueOnce({ ...renamed, topics });
    open();
    type(name(), 'fast sampling');
    fireEvent.submit(name());
    await settled();
    expect(app.getState().selection).toEqual(topic('fast sampling'));
    expect(app.getState().trail).toEqual([topic('fast sampling')]);
    await act(() => app.getState().undo());
    expect(app.getState().selection).toEqual(topic('sampling'));
  });
});

describe('Other changes of a topic', () => {
  it('hides it at once and goes back to where one came from', async () => {
    const { container } = show(topic('sampling'));
    expect(await violations(container)).toEqual([]);
    act(() => app.getState().select(topic('night')));
    analysed.mockResolvedValueOnce(
      fakeAnalysis(
        EDITED_PAPERS.map((each) => ({ ...each, topics: each.topics?.filter((label) => label !== 'night') ?? [] })),
      ),
    );
    press('Hide');
    expect(app.getState().selection).toEqual(topic('sampling'));
    await settled();
    expect(decisions()).toEqual([{ kind: 'edit-thesaurus', rows: [row('night', '')] }]);
    expect(app.getState().done).toBe("Hid 'night'");
    expect(app.getState().trail).toEqual([topic('sampling')]);
  });

  it('selects nothing where the topic it hid was all there was', async () => {
    show(topic('night'));
    press('Hide');
    expect(app.getState().selection).toBeNull();
    await settled();
  });

  it('splits off forms of other words only, and marks boilerplate', async () => {
    show(topic('sampling'));
    press('More');
    expect(screen.getAllByRole('button', { name: /^Split off/ })).toHaveLength(1);
    press(/^Split off 'drawing'/);
    await settled();
    expect(decisions()).toEqual([{ kind: 'edit-thesaurus', rows: [row('drawing', 'drawing')] }]);
    expect(steps()).toEqual(["Split 'drawing' from 'sampling'"]);
    press('More');
    press(/^Mark as boilerplate/);
    await settled(2);
    expect(decisions().at(-1)).toEqual({ kind: 'add-boilerplate', phrase: 'sampling' });
    expect(steps().at(-1)).toBe("'sampling' marked as boilerplate");
    expect(app.getState().selection).toBeNull();
  });

  it('loses no step of those that are made while another is worked on', async () => {
    const answers: (() => void)[] = [];
    const documents: CoterieDocument[] = [];
    analysed.mockImplementation((document) => {
      documents.push(document);
      return new Promise((resolve) => void answers.push(() => resolve(EDITED)));
    });
    show(topic('sampling'));
    const { decide } = app.getState();
    const phrases = ['one', 'two', 'three'] as const;
    const all = phrases.map((phrase) => decide(phrase, [{ kind: 'add-boilerplate', phrase }]));
    expect(documents).toHaveLength(1);
    await act(async () => answers[0]?.());
    await waitFor(() => expect(documents).toHaveLength(2));
    await act(async () => {
      answers[1]?.();
      await Promise.all(all);
    });
    expect(steps()).toEqual(phrases);
    expect(decisions()).toHaveLength(3);
    expect(app.getState().history.past.map(({ document }) => document.decisions.length)).toEqual([0, 1, 2]);
  });

  it('drops what waits when the work is cancelled', async () => {
    let answer = (): void => undefined;
    analysed.mockImplementation(() => new Promise((resolve) => void (answer = () => resolve(EDITED))));
    show(topic('sampling'));
    const { decide, cancelWork } = app.getState();
    const all = ['one', 'two'].map((phrase) => decide(phrase, [{ kind: 'add-boilerplate', phrase }]));
    await act(async () => {
      cancelWork();
      answer();
      await Promise.all(all);
    });
    expect(analysed).toHaveBeenCalledTimes(1);
    expect(steps()).toEqual([]);
  });
});

describe('Commands for topics', () => {
  const label = (id: ActionId): string => labelOf(actionOf(id), app.getState());

  it('are to be had for a topic, by its name, and open the inspector where it can be seen', async () => {
    show(topic('sampling'));
    expect(['merge-topic', 'rename-topic', 'hide-topic'].map((id) => label(id as ActionId))).toEqual([
      "Merge 'sampling' into another topic",
      "Rename 'sampling'",
      "Hide 'sampling'",
    ]);
    act(() => app.getState().showSummary(true));
    await run('rename-topic');
    expect(document.activeElement).toBe(field('Name of the topic'));
    expect(app.getState().summaryOpen).toBe(false);
    expect(frame.getState().sheet).toBe('half');
    await run('merge-topic');
    expect(screen.getByRole('combobox')).toBeTruthy();
    await run('hide-topic');
    expect(steps()).toEqual(["Hid 'sampling'"]);
    expect(isEnabled('hide-topic')).toBe(false);
  });

  it('merge several, and tag a paper', async () => {
    show({ kind: 'nodes', keys: [makeNodeKey('topic', 'night'), makeNodeKey('topic', 'sampling')] });
    expect(label('merge-topic')).toBe("Merge these 2 topics into 'sampling'");
    expect(isEnabled('rename-topic')).toBe(false);
    await run('merge-topic');
    expect(steps()).toEqual(["Merged 'night' into 'sampling'"]);
    act(() => app.getState().select(PAPER));
    await run('tag-paper');
    expect(document.activeElement).toBe(field('Words to tag this paper with'));
  });

  it('write the thesaurus, once there is something in it', async () => {
    const saved = vi.spyOn(saving, 'saveBlob').mockImplementation(() => undefined);
    renderWith(<ShareMenuBody />, { selection: topic('night') }, EDITED);
    expect(screen.queryByText('Thesaurus (VOSviewer)')).toBeNull();
    await run('hide-topic');
    fireEvent.click(within(document.body).getByText('Thesaurus (VOSviewer)'));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const [blob, name] = saved.mock.calls[0] ?? [];
    expect(name).toBe('first-list-thesaurus.txt');
    expect(await blob?.text()).toBe('label\treplace by\tkind\tbroader\nnight\t\ttopic\t\n');
  });
});
