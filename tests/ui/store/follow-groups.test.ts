import { afterEach, describe, expect, it } from 'vitest';
import { renderHook, cleanup } from '@testing-library/react';
import { useSaid } from '../../../src/app/actions/said.ts';
import { followGroups } from '../../../src/app/store/follow-groups.ts';
import { app } from '../../../src/app/store/store.ts';
import { NO_FILTER } from '../../../src/core/model/filter.ts';
import { openInStore, TEST_ANALYSIS } from '../render-with.tsx';

const said = (): string => {
  const { result } = renderHook(useSaid);
  cleanup();
  return result.current;
};
const { themes } = TEST_ANALYSIS;
const [first, ...others] = themes.groups;
const COARSE = { ...TEST_ANALYSIS, themes: { ...themes, groups: others } };

let stop = (): void => undefined;
afterEach(() => stop());

describe('groups in the filter', () => {
  it('go with the grain that has them, which is said', () => {
    openInStore(undefined, { filter: { ...NO_FILTER, themes: ['theme-diffusion', 'theme-low-bit'] } });
    stop = followGroups(app);
    app.setState({ grain: 'coarse' });
    expect(app.getState().filter.themes).toHaveLength(2);
    const { list } = app.getState();
    app.setState({ list: list && { ...list, analysis: COARSE } });
    expect(app.getState().filter.themes).toEqual(['theme-low-bit']);
    expect(said()).toBe(`The filter on ${first?.name} was cleared: this grain has other groups`);
  });

  it('go where no list has them', () => {
    openInStore(undefined, { filter: { ...NO_FILTER, circles: ['circle-zzz'], flags: ['cut'] } });
    stop = followGroups(app);
    expect(app.getState().filter).toEqual({ ...NO_FILTER, flags: ['cut'] });
    expect(said()).toBe('A filter on groups that this list does not have was cleared');
    app.setState({ filter: { ...NO_FILTER, themes: ['theme-zzz'] } });
    expect(app.getState().filter).toEqual(NO_FILTER);
  });

  it('wait for the grain of an address', () => {
    openInStore();
    stop = followGroups(app);
    app.setState({ grain: 'fine', filter: { ...NO_FILTER, themes: ['theme-fine'] } });
    expect(app.getState().filter.themes).toEqual(['theme-fine']);
  });
});
