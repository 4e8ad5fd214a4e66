import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BottomSheet } from '../../src/app/panels/bottom-sheet.tsx';
import { GroupsPanel } from '../../src/app/panels/groups-panel.tsx';
import { Headline } from '../../src/app/panels/headline.tsx';
import { Legend } from '../../src/app/panels/legend.tsx';
import { LensTabs } from '../../src/app/panels/lens-switch.tsx';
import { ListMenu } from '../../src/app/panels/list-menu.tsx';
import { ReadingPanel } from '../../src/app/panels/reading-panel.tsx';
import { ShareMenu } from '../../src/app/panels/share-menu.tsx';
import { TimePanel } from '../../src/app/panels/time-panel.tsx';
import { TopBar } from '../../src/app/panels/top-bar.tsx';
import { UndoButtons } from '../../src/app/panels/undo-buttons.tsx';
import { nearestHeight, sheetPixels } from '../../src/app/panels/use-sheet-drag.ts';
import { ZoomControls } from '../../src/app/panels/zoom-controls.tsx';
import { frame, setFrame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { newDocument } from '../../src/core/model/document.ts';
import type { Issue } from '../../src/core/model/issue.ts';
import { renderWith, TEST_ANALYSIS } from './render-with.tsx';

// Once, so that no test waits for them to be read.
beforeAll(async () => {
  await Promise.all([
    import('../../src/app/actions/ui/action-button.tsx'),
    import('../../src/app/panels/history-menu.tsx'),
    import('../../src/app/panels/list-menu-body.tsx'),
    import('../../src/app/panels/share-menu-body.tsx'),
  ]);
});

describe('Headline', () => {
  it('tells the finding and opens what was read', () => {
    renderWith(<Headline layout="wide" />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Two themes: the largest, Diffusion, holds 3 of 6 papers.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'See what was read' }));
    expect(app.getState().summaryOpen).toBe(true);
  });

  it('leads to the other list', () => {
    let opened = '';
    renderWith(<Headline layout="wide" />, {
      openOffered: (id) => {
        opened = id;
        return Promise.resolve();
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Open the second example: Second list' }));
    expect(opened).toBe('second');
  });
});

describe('ListMenu', () => {
  it('names the list with its size and opens the others', async () => {
    let opened = '';
    renderWith(<ListMenu />, {
      openOffered: (id) => {
        opened = id;
        return Promise.resolve();
      },
    });
    const button = screen.getByRole('button', { name: 'First list 6 papers, 6 people' });
    fireEvent.click(button);
    expect((await screen.findByRole('button', { name: /^First list six/ })).getAttribute('aria-current')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: /^Second list/ }));
    expect(opened).toBe('second');
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('has one’s own list among them', async () => {
    renderWith(<ListMenu />, { openList: null });
    fireEvent.click(screen.getByRole('button', { name: /^First list/ }));
    expect(await screen.findByRole('button', { name: 'First list Your list' })).toBeTruthy();
  });
});

describe('ReadingPanel', () => {
  const issue: Issue = {
    code: 'no-title',
    severity: 'warning',
    message: 'No title was found.',
    file: 'list.txt',
    line: 7,
    endLine: 7,
  };

  it('shows files, counts and issues with their lines', () => {
    renderWith(<ReadingPanel />, {}, { ...TEST_ANALYSIS, issues: [issue] });
    expect(screen.getByText('pasted list, 6 records from 6 blocks')).toBeTruthy();
    expect(screen.getByText('author list cut').parentElement?.textContent).toBe('1 author list cut');
    expect(screen.getByText('No title')).toBeTruthy();
    expect(screen.getByText('line 7')).toBeTruthy();
  });

  it('says when there is nothing to notice, and closes', () => {
    renderWith(<ReadingPanel />, { summaryOpen: true });
    expect(screen.getByText('Nothing: every line was read as it stands.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(app.getState().summaryOpen).toBe(false);
  });
});

describe('BottomSheet', () => {
  const handle = () => screen.getByRole('button', { name: /^Panel is/ });

  it('rises by its handle, pressed or with the arrow keys', () => {
    renderWith(<BottomSheet detail={null} />);
    const heights = ['half', 'full', 'peek'].map(() => {
      fireEvent.click(handle());
      return frame.getState().sheet;
    });
    expect(heights).toEqual(['half', 'full', 'peek']);
    fireEvent.keyDown(handle(), { key: 'ArrowDown' });
    expect(frame.getState().sheet).toBe('peek');
    fireEvent.keyDown(handle(), { key: 'ArrowUp' });
    expect(frame.getState().sheet).toBe('half');
  });

  it('holds groups, time and the paste box', () => {
    renderWith(<BottomSheet detail={null} />);
    expect(screen.getByRole('radio', { name: 'Groups 2' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Time' }));
    expect(screen.getByRole('table')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Paste a list' }));
    expect(screen.getByRole('textbox')).toBeTruthy();
    expect(frame.getState().sheet).toBe('half');
  });

  it('gives way to what is selected', () => {
    renderWith(<BottomSheet detail={<p>Detail</p>} />);
    expect(screen.getByText('Detail')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('comes to rest at the nearest height', () => {
    const rest = sheetPixels(720);
    expect([0, rest.peek + 20, rest.half - 20, rest.full].map((pixels) => nearestHeight(pixels, 720))).toEqual([
      'peek',
      'peek',
      'half',
      'full',
    ]);
  });
});

describe('TopBar', () => {
  const tooltip = async (name: string) => (await screen.findByRole('button', { name })).title;

  it('has the commands that the keys run, with their keys', async () => {
    renderWith(<TopBar layout="wide" />);
    expect(await tooltip('Undo')).toBe('Undo (Ctrl+Z)');
    expect(await tooltip('Redo')).toBe('Redo (Ctrl+Shift+Z)');
    expect(await tooltip('Help and shortcuts')).toBe('Help and shortcuts (?)');
  });

  it('holds the place of its buttons until the commands are loaded', async () => {
    const { container } = renderWith(<TopBar layout="wide" />);
    const marks = () => container.querySelectorAll('.undo .icon-button, .top-bar__end .icon-button').length;
    expect(marks()).toBe(4);
    await tooltip('Help and shortcuts');
    expect(marks()).toBe(4);
  });

  it('opens search and palette on a phone', async () => {
    renderWith(<TopBar layout="phone" />);
    fireEvent.click(await screen.findByRole('button', { name: 'All commands' }));
    expect(frame.getState().dialog).toBe('palette');
    fireEvent.click(screen.getByRole('button', { name: 'Search people, papers, topics' }));
    expect(frame.getState().isSearchOpen).toBe(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Close search' }));
    expect(frame.getState().isSearchOpen).toBe(false);
  });
});

describe('ShareMenu', () => {
  it('closes as the figure opens, with the focus on its button', async () => {
    renderWith(<ShareMenu />);
    const share = screen.getByRole('button', { name: 'Share' });
    fireEvent.click(share);
    fireEvent.click(await screen.findByRole('button', { name: /^Make a figure/ }));
    expect(frame.getState().dialog).toBe('figure');
    expect(share.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(share);
  });

  it('says that a link to one’s own list opens in this browser only', async () => {
    renderWith(<ShareMenu />, { documentId: 'own' });
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    const link = await screen.findByRole('button', { name: /^Copy a link to this view/ });
    expect(link.textContent).toContain('in this browser only');
  });
});

describe('UndoButtons', () => {
  const step = (label: string) => ({ label, document: newDocument([]) });

  it('undo by name, and list every step with the focus on the one that is on screen', async () => {
    const gone: number[] = [];
    renderWith(<UndoButtons />, {
      history: { past: [step('Owner added')], future: [step('List added')] },
      goToStep: (to) => {
        gone.push(to);
        return Promise.resolve();
      },
    });
    expect(await screen.findByRole('button', { name: 'Undo: Owner added' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Redo: List added' })).toBeTruthy();
    act(() => setFrame({ isHistoryOpen: true }));
    const now = await screen.findByRole('button', { name: 'Owner added' });
    expect(now.getAttribute('aria-current')).toBe('step');
    expect(document.activeElement).toBe(now);
    fireEvent.click(screen.getByRole('button', { name: /^List added.*undone$/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Opened First list' }));
    expect(gone).toEqual([2, 0]);
  });
});

describe('the frame', () => {
  it('has nothing for axe to find', async () => {
    const { container } = renderWith(
      <>
        <TopBar layout="wide" />
        <main>
          <Headline layout="wide" />
          <GroupsPanel />
          <TimePanel />
          <Legend />
          <ZoomControls />
          <ReadingPanel />
        </main>
      </>,
    );
    await screen.findByRole('button', { name: 'Help and shortcuts' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it('has nothing for axe to find on a phone', async () => {
    const { container } = renderWith(
      <>
        <TopBar layout="phone" />
        <main>
          <Headline layout="phone" />
          <BottomSheet detail={null} />
          <LensTabs />
        </main>
      </>,
    );
    await screen.findByRole('button', { name: 'All commands' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
