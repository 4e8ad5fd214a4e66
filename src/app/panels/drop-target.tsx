import { useEffect, useState } from 'react';
import { offerText, readFiles } from './read-input.ts';
import { takesText } from './takes-text.ts';

/** Files anywhere; text outside fields, which take it themselves. */
function isWelcome({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer === null ? [] : [...dataTransfer.types];
  return types.includes('Files') || (types.includes('text/plain') && !takesText(target));
}

function onDrop(event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (files.length > 0) void readFiles(files);
  else if (text.trim() !== '') offerText(text);
}

function onPaste(event: ClipboardEvent): void {
  if (takesText(event.target)) return;
  const files = [...(event.clipboardData?.files ?? [])];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (files.length > 0) void readFiles(files);
  else if (/\S.*\r?\n.*\S/.test(text)) offerText(text);
}

/** The whole window takes files, dropped or pasted, and pasted text of two lines and more. */
export function DropTarget() {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!isWelcome(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (!isWelcome(event)) return;
      event.preventDefault();
      onDrop(event);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return isOver ? <div className="drop-target">Drop to read</div> : null;
}
