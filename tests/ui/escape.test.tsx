import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useEscape } from '../../src/app/panels/use-escape.ts';
import { usePopup } from '../../src/app/panels/use-popup.ts';
import { frame, setFrame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { renderWith } from './render-with.tsx';

function Page({ onClosePopup }: { readonly onClosePopup?: () => void }) {
  useEscape();
  usePopup(onClosePopup !== undefined, onClosePopup ?? (() => undefined));
  return <input aria-label="text" />;
}

const group = { kind: 'group', id: 'theme-diffusion' } as const;
const escape = () => fireEvent.keyDown(document.body, { key: 'Escape' });
const open = () => ({
  lasso: frame.getState().isLassoOn,
  filter: frame.getState().isFilterOpen,
  summary: app.getState().summaryOpen,
  selection: app.getState().selection !== null,
});

describe('useEscape', () => {
  it('closes one thing at a time, the nearest first', () => {
    renderWith(<Page />, { selection: group, summaryOpen: true });
    setFrame({ isFilterOpen: true, isLassoOn: true });
    const seen = [1, 2, 3, 4].map(() => {
      escape();
      return open();
    });
    expect(seen).toEqual([
      { lasso: false, filter: true, summary: true, selection: true },
      { lasso: false, filter: false, summary: true, selection: true },
      { lasso: false, filter: false, summary: false, selection: true },
      { lasso: false, filter: false, summary: false, selection: false },
    ]);
  });

  it('leaves the key to popups, dialogs and text fields', () => {
    let closed = 0;
    const { rerender } = renderWith(<Page onClosePopup={() => (closed += 1)} />, { selection: group });
    escape();
    expect(closed).toBe(1);
    rerender(
      <>
        <Page />
        <dialog open />
      </>,
    );
    escape();
    rerender(<Page />);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(open().selection).toBe(true);
  });
});
