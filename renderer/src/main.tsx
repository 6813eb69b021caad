import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { inBrowserShell, signIn, stayPresent } from './api/browser-link.ts';
import { carrierOf } from './api/transport.ts';
import { App } from './app/app.tsx';
import { NotConnected } from './app/not-connected.tsx';
import { keepSourcesOutside } from './app/source-links.ts';

async function start(): Promise<void> {
  const holder = document.getElementById('root');
  if (holder === null) return;
  const root = createRoot(holder);
  if (inBrowserShell(window)) {
    const welcome = await signIn(window).catch(() => false);
    if (!welcome) {
      root.render(<NotConnected />);
      return;
    }
    stayPresent();
    keepSourcesOutside();
  }
  root.render(
    <StrictMode>
      <App carrier={carrierOf(window)} />
    </StrictMode>,
  );
}

void start();
