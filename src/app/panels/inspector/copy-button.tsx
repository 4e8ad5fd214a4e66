import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

const SHOWN_MS = 2500;
type CopyState = 'ready' | 'copied' | 'failed';
const WORDS: Readonly<Record<CopyState, string>> = { ready: '', copied: 'Copied', failed: 'Could not copy' };

/** Copies a text, and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [state, setState] = useState<CopyState>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <span className="copy">
      <button type="button" className="copy__button" aria-label={label} title={label} onClick={() => void copy()}>
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        {state === 'ready' ? 'Copy' : WORDS[state]}
      </button>
      <output className="visually-hidden">{WORDS[state]}</output>
    </span>
  );
}
