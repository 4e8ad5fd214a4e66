import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FigureDialog } from '../../src/app/panels/figure/figure-dialog.tsx';
import {
  fileStem,
  FIRST_CHOICES,
  isDrawable,
  measureOf,
  pictureSides,
  sizeWords,
} from '../../src/app/panels/figure/figure-choices.ts';
import { coversAny } from '../../src/app/panels/figure/figure-fonts.ts';
import { figureInput } from '../../src/app/panels/figure/figure-input.ts';
import { StaticMap } from '../../src/app/panels/figure/static-map.tsx';
import { frame, setFrame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { openInStore, renderWith } from './render-with.tsx';

describe('measureOf', () => {
  it('prints a column at its width, in six points and 300 dots an inch', () => {
    const measure = measureOf({ ...FIRST_CHOICES, title: '', size: 'column' });
    expect(pictureSides({ width: measure.width, height: 100 }, measure.scale).width).toBe(1004);
    expect(measure.labelSize * 0.75).toBe(6);
    expect(sizeWords({ width: measure.width, height: 200 }, measure)).toBe('85 × 53 mm, 1004 × 625 pixels');
  });

  it('lets type grow with the width of a slide', () => {
    expect(measureOf({ ...FIRST_CHOICES, title: '', size: 'slide', sharpness: 1 })).toMatchObject({
      width: 1920,
      labelSize: 18,
      scale: 1,
    });
    const huge = measureOf({ ...FIRST_CHOICES, title: '', size: 'custom', customWidth: 1e9, sharpness: 4 });
    expect(huge.width).toBe(8000);
    expect(isDrawable(pictureSides({ width: huge.width, height: 4000 }, huge.scale))).toBe(false);
  });
});

describe('fileStem', () => {
  it('keeps letters and digits of any script', () => {
    expect(fileStem('Łódź: list #2 (draft).txt', 'people')).toBe('łódź-list-2-draft-txt-people');
    expect(fileStem('***', 'topics')).toBe('topics');
  });
});

describe('coversAny', () => {
  it('reads unicode ranges', () => {
    expect(coversAny('U+0000-00FF, U+131', 'plain')).toBe(true);
    expect(coversAny('U+0370-0377, U+04??', 'plain')).toBe(false);
    expect(coversAny('U+04??', 'Жук')).toBe(true);
    expect(coversAny('', 'x')).toBe(true);
  });
});

describe('FigureDialog', () => {
  it('opens on the list with its name as the title, and says what size it has', async () => {
    openInStore();
    setFrame({ dialog: 'figure' });
    render(<FigureDialog />);
    expect(screen.getByRole('dialog', { name: 'Figure' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('First list');
    expect(await screen.findByText(/^175 × \d+ mm, 2067 × \d+ pixels$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Size'), { target: { value: 'slide' } });
    expect(await screen.findByText(/^3840 × \d+ pixels$/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '600 dpi' })).toBeNull();
  });

  it('offers what is selected only where something is, and closes', () => {
    openInStore();
    const key = app.getState().scene?.nodes[0]?.key;
    app.setState({ selection: key === undefined ? null : { kind: 'node', key } });
    setFrame({ dialog: 'figure' });
    render(<FigureDialog />);
    expect(screen.getByLabelText<HTMLInputElement>('Light what is selected').checked).toBe(true);
    expect(screen.queryByRole('radio', { name: 'What is in view' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(frame.getState().dialog).toBeNull();
  });
});

describe('figureInput', () => {
  it('says in the caption what is drawn, and under a filter what it leaves out', () => {
    openInStore();
    expect(figureInput(app.getState())?.caption).toMatch(/^Everything lens: 6 people, 6 papers, .+ themes\.$/);
    const filter = { ...app.getState().filter, years: [2022, 2022] as const, hasUndated: false };
    const caption = figureInput({ ...app.getState(), filter })?.caption ?? '';
    expect(caption).toMatch(/^Everything lens: 3 people, 2 papers, .+\. Filtered: 3 people, 4 papers .+ left out\.$/);
  });
});

describe('StaticMap', () => {
  it('is one named picture with the names of the map as text', async () => {
    renderWith(<StaticMap />);
    const picture = await screen.findByRole('img', { name: /^Map\. Everything lens: 6 people, 6 papers/ });
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toContain('paper');
    expect(picture.querySelectorAll('circle').length).toBeGreaterThan(5);
    expect(picture.querySelectorAll('[tabindex], a, button')).toHaveLength(0);
  });
});
