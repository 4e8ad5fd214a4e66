/** What a topic is, and what it is part of. */
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/app/actions/action.ts';
import { actionOf } from '../../src/app/actions/registry.ts';
import { app } from '../../src/app/store/store.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';
import {
  analysed,
  decisions,
  EDITED,
  EDITED_PAPERS,
  press,
  settled,
  show,
  steps,
  topic,
  type,
  violations,
} from './edited-list.tsx';

const combobox = () => screen.getByRole('combobox', { name: 'Broader topic' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const rows = (label: string, patch: object) => ({
  kind: 'edit-thesaurus',
  rows: [{ label, replaceBy: label, kind: null, broader: null, ...patch }],
});

/** The list with `sampling` part of `night`. */
const placed = () => {
  const analysis = fakeAnalysis(EDITED_PAPERS);
  const night = analysis.topics.findIndex(({ label }) => label === 'night');
  const topics = analysis.topics.map((each) => (each.label === 'sampling' ? { ...each, broader: night } : each));
  return { ...analysis, topics };
};

describe('The kind of a topic', () => {
  it('is chosen from a menu that says what it is now, and does nothing where it is that', async () => {
    const { container } = show(topic('sampling'));
    press('Kind…');
    expect(screen.getByRole('button', { name: /^Topic/, pressed: true })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    press(/^Topic/);
    expect(analysed).not.toHaveBeenCalled();
    press('Kind…');
    press(/^Data set/);
    await settled();
    expect(decisions()).toEqual([rows('sampling', { kind: 'dataset' })]);
    expect(steps()).toEqual(["'sampling' is a data set"]);
    await act(() => app.getState().undo());
    expect(decisions()).toEqual([]);
  });
});

describe('The broader topic', () => {
  it('is picked from the topics of the list, without the topic itself', async () => {
    const { container } = show(topic('sampling'));
    press('Part of…');
    expect(document.activeElement).toBe(combobox());
    expect(options().some((text) => text?.startsWith('sampling'))).toBe(false);
    expect(options()).not.toContain('No broader topic');
    expect(await violations(container)).toEqual([]);
    type(combobox(), 'nigh');
    fireEvent.keyDown(combobox(), { key: 'Enter' });
    await settled();
    expect(decisions()).toEqual([rows('sampling', { broader: 'night' })]);
    expect(steps()).toEqual(["Made 'sampling' part of 'night'"]);
  });

  it('may be a phrase that no paper has yet', async () => {
    show(topic('sampling'));
    press('Part of…');
    type(combobox(), ' Drawing  numbers ');
    expect(options()).toEqual(['Drawing numbers, new: no paper has it as a tag']);
    fireEvent.click(screen.getByRole('option'));
    await settled();
    expect(decisions()).toEqual([rows('sampling', { broader: 'Drawing numbers' })]);
  });

  it('is taken away', async () => {
    show(topic('sampling'), placed());
    expect(screen.getByText(/Part of/, { selector: 'p' }).textContent).toContain('Part of night');
    press('Part of…');
    expect(options().at(-1)).toBe('No broader topic');
    fireEvent.click(screen.getByRole('option', { name: 'No broader topic' }));
    await settled();
    expect(decisions()).toEqual([rows('sampling', { broader: '' })]);
    expect(steps()).toEqual(["Made 'sampling' part of no other topic"]);
  });

  it('is no topic that is part of this one, which is said', () => {
    show(topic('night'), placed());
    press('Part of…');
    expect(options().some((text) => text?.startsWith('sampling'))).toBe(false);
    type(combobox(), 'Samplings');
    expect(options()).toEqual([]);
    expect(screen.getByText('sampling is part of night: it cannot be above it too.')).toBeTruthy();
    type(combobox(), 'nights');
    expect(screen.getByText('A topic is no part of itself.')).toBeTruthy();
  });
});

describe('Commands that place a topic', () => {
  it('are to be had for a topic, by its name, and open what they change', async () => {
    show(topic('sampling'), EDITED);
    const [kind, place] = [actionOf('topic-kind'), actionOf('place-topic')];
    expect([kind, place].map((action) => labelOf(action, app.getState()))).toEqual([
      "Say what kind of thing 'sampling' is",
      "Make 'sampling' part of a broader topic",
    ]);
    await act(async () => place.run());
    expect(document.activeElement).toBe(combobox());
    await act(async () => kind.run());
    expect(screen.getByRole('button', { name: /^Metric/ })).toBeTruthy();
    act(() => app.getState().select(null));
    expect([kind, place].some((action) => action.isEnabled(app.getState()))).toBe(false);
  });
});
