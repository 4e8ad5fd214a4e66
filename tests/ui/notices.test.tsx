import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureNotice, MapStatus, WorkNotice } from '../../src/app/panels/notices.tsx';
import { app } from '../../src/app/store/store.ts';
import { renderWith } from './render-with.tsx';

describe('WorkNotice', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits a moment, then names the step and its count', () => {
    renderWith(<WorkNotice />, { working: { step: 'Reading', done: 3, total: 45 } });
    act(() => void vi.advanceTimersByTime(399));
    expect(screen.queryByText('Reading 3 of 45')).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByText('Reading 3 of 45')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
  });

  it('stays through steps, and goes with the work', () => {
    renderWith(<WorkNotice />, { working: { step: 'Reading', done: 3, total: 45 } });
    act(() => void vi.advanceTimersByTime(500));
    act(() => app.setState({ working: { step: 'Laying out', done: 0, total: 0 } }));
    expect(screen.getByText('Laying out')).toBeTruthy();
    act(() => app.setState({ working: null }));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('can be cancelled', () => {
    let isCancelled = false;
    renderWith(<WorkNotice />, {
      working: { step: 'Reading', done: 3, total: 45 },
      cancelWork: () => (isCancelled = true),
    });
    act(() => void vi.advanceTimersByTime(500));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(isCancelled).toBe(true);
  });
});

describe('FailureNotice', () => {
  it('says what failed, with a word, until it is dismissed', () => {
    renderWith(<FailureNotice />, { failure: 'The file is empty.' });
    expect(screen.getByRole('alert').textContent).toBe('Failed. The file is empty.');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('alert').textContent).toBe('');
  });
});

describe('MapStatus', () => {
  it('says what the map shows', () => {
    renderWith(<MapStatus />);
    expect(screen.getByRole('status').textContent).toBe('Everything lens: 6 people, 6 papers, 4 topics, 2 themes.');
  });
});
