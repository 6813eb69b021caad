import { Component, type ReactNode } from 'react';
import { appText as t } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import styles from './frame.module.css';

interface Props {
  readonly children: ReactNode;
  /** A change clears the error: another screen is another chance. */
  readonly resetKey: string;
}

interface State {
  readonly failedAt: string | null;
}

/** A screen that fails does not take the others with it. Nothing of the error is shown: it may hold a client's data. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.failedAt === '') return { failedAt: props.resetKey };
    return state.failedAt !== null && state.failedAt !== props.resetKey ? { failedAt: null } : null;
  }

  override render(): ReactNode {
    if (this.state.failedAt === null) return this.props.children;
    return (
      <div className={cx(styles.notice)} role="alert">
        <h1>{t.fout}</h1>
        <p>{t.foutUitleg}</p>
        <Button onPress={() => this.setState({ failedAt: null })}>{t.foutKnop}</Button>
      </div>
    );
  }
}
