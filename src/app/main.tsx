import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, prefetchParts } from './app.tsx';
import { handle } from './handle.ts';
import { watchStyles, loadModule } from './load-module.ts';
import { aspectNow } from './panels/use-layout.ts';
import { app } from './store/store.ts';
import { syncAddress } from './store/sync-address.ts';
import './styles/index.css';

const applyTheme = (): void => {
  document.documentElement.dataset['theme'] = app.getState().theme;
};
window.coterie = handle;
watchStyles();
applyTheme();
app.subscribe(applyTheme);
// Before the list is asked for: its first map is one of two.
app.getState().setAspect(aspectNow());
syncAddress(app);
loadModule(() => import('./store/autosave.ts'))
  .then(({ startAutosave }) => startAutosave(app))
  .catch(({ message }: Error) =>
    app.setState({ failure: `Your list is not kept: after a reload it is gone. ${message}` }),
  );
// Groups that are not there are no condition: without this part the filter works.
loadModule(() => import('./store/follow-groups.ts'))
  .then(({ followGroups }) => followGroups(app))
  .catch(() => undefined);

// The list and what stands around its map load while the page is put up.
void app.getState().start();
prefetchParts();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
