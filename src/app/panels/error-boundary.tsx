import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { NotLoadedError } from '../load-module.ts';

interface ErrorBoundaryProps {
  /** What failed, for the message: `The table`. */
  readonly what: string;
  readonly children: ReactNode;
  /** When this changes, what failed is tried again. */
  readonly retryOn?: unknown;
  /** Gives up what failed; without it there is nothing to close. */
  readonly onClose?: () => void;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly triedOn: unknown;
}

/** Keeps the failure of a panel to that panel: says what failed and offers to try again. The rest of the page goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, triedOn: this.props.retryOn };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(
    { retryOn }: ErrorBoundaryProps,
    { triedOn }: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return retryOn === triedOn ? null : { error: null, triedOn: retryOn };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { what, children, onClose } = this.props;
    if (error === null) return children;
    return (
      <div className="panel-failure" role="alert">
        <CircleAlert size={17} strokeWidth={1.75} aria-hidden="true" />
        <p className="panel-failure__text">
          <strong>{what} failed.</strong> {error.message}
        </p>
        {error instanceof NotLoadedError && error.comesWithPage && (
          <button type="button" className="button button--small" onClick={() => location.reload()}>
            Load the page again
          </button>
        )}
        <button type="button" className="button button--small" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
        {onClose !== undefined && (
          <button type="button" className="button button--small" onClick={onClose}>
            Close
          </button>
        )}
      </div>
    );
  }
}
