import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TimePanel } from '../../src/app/panels/time-panel.tsx';
import type { NodeKey } from '../../src/core/model/ids.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';
import { renderWith } from './render-with.tsx';

const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);

describe('TimePanel', () => {
  it('has the same figures as a table', () => {
    renderWith(<TimePanel />);
    expect(screen.getByText('3 dated, 2020 to 2022.')).toBeTruthy();
    expect(cells()).toEqual(['20201 paper', '20222 papers', 'Undated3 papers']);
  });

  it('draws a brick a paper with its title, and the undated hatched', () => {
    const { container } = renderWith(<TimePanel />);
    const titles = [...container.querySelectorAll('svg title')].map((title) => title.textContent);
    expect(titles).toHaveLength(6);
    expect(titles[0]).toBe('Fast samplers\nDiffusion, 2020');
    expect(container.querySelectorAll('rect[style*="url"]')).toHaveLength(3);
    expect(screen.getByText('3 undated')).toBeTruthy();
  });

  it('keeps the papers of the selection and fades the others', () => {
    const selection = { kind: 'node', key: 'author:éva fodor' as NodeKey } as const;
    const { container } = renderWith(<TimePanel />, { selection });
    expect(container.querySelectorAll('.time-chart__faint')).toHaveLength(4);
    expect(cells()).toEqual(['20201 paper, 0 selected', '20222 papers, 1 selected', 'Undated3 papers, 1 selected']);
  });

  it('shows the undated alone where nothing is dated', () => {
    renderWith(<TimePanel />, {}, fakeAnalysis([{ title: 'A' }]));
    expect(screen.getByText('1 undated')).toBeTruthy();
    expect(screen.getByText('None of 1 paper is dated.')).toBeTruthy();
  });
});
