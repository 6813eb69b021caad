import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import fields from './field.module.css';
import styles from './menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/** A button with words that opens a short list of actions. */
export function Menu({ label, actions }: { readonly label: string; readonly actions: readonly MenuAction[] }) {
  return (
    <MenuTrigger>
      <Button className={cx(styles.trigger)} aria-label={label}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className={cx(fields.popover)} placement="bottom end">
        <AriaMenu className={cx(fields.list)} aria-label={label}>
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className={cx(fields.option)} onAction={action.run}>
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
