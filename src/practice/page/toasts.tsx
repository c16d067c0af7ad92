/** What went wrong, said once, above everything that one types or reads; gone after a while, or with the next deed. */

import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough to read two sentences twice, in milliseconds. */
const SHOWN_MS = 10_000;

export interface Toast {
  id: number;
  text: string;
}

export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const dismissAll = useCallback(() => setToasts([]), []);
  const toast = useCallback((text: string) => {
    const id = next.current++;
    setToasts((all) => [...all.slice(-2), { id, text }]);
  }, []);
  return { toasts, toast, dismiss, dismissAll };
}

export function Toasts({ toasts, onDismiss }: { toasts: Toast[]; onDismiss(id: number): void }) {
  return (
    <div className="toasts" role="alert">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function OneToast({ toast: { id, text }, onDismiss }: { toast: Toast; onDismiss(id: number): void }) {
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, onDismiss]);
  return (
    <p className="toast">
      {text}
      <button type="button" aria-label="Dismiss" onClick={() => onDismiss(id)}>
        ✕
      </button>
    </p>
  );
}
