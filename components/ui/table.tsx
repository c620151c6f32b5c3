import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Key extends string> = {
  readonly key: Key
  readonly label: string
  readonly align?: 'start' | 'end'
  /** The column that names the row. */
  readonly names?: boolean
  readonly labelHidden?: boolean
  /** Takes a line of its own where a phone shows the others side by side. */
  readonly wide?: boolean
}

export type Row<Key extends string> = {
  readonly key: string
  readonly cells: Readonly<Record<Key, ReactNode>>
}

type Props<Key extends string> = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: ReadonlyArray<Column<Key>>
  readonly rows: ReadonlyArray<Row<Key>>
  readonly empty?: ReactNode
  /** On a phone a few short numbers stand side by side under their labels. */
  readonly sideBySide?: boolean
}

/**
 * A table that becomes a card a row on a phone. The roles are written out because a table whose
 * display changes loses them in some browsers.
 */
export function Table<Key extends string>({
  caption,
  captionHidden,
  columns,
  rows,
  empty,
  sideBySide = false,
}: Props<Key>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table role="table" className="block w-full border-collapse text-start sm:table">
      <caption
        className={classes(
          'block pb-2 text-start font-semibold sm:table-caption',
          captionHidden && 'sr-only sm:sr-only',
        )}
      >
        {caption}
      </caption>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-b-2 border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classes(
                'px-3 py-2 text-sm font-semibold text-ink-soft first:ps-0 last:pe-0',
                column.align === 'end' ? 'text-end' : 'text-start',
              )}
            >
              <span className={classes(column.labelHidden && 'sr-only')}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {rows.map((row) => (
          <TableRow key={row.key} row={row} columns={columns} sideBySide={sideBySide} />
        ))}
      </tbody>
    </table>
  )
}

function TableRow<Key extends string>(props: {
  readonly row: Row<Key>
  readonly columns: ReadonlyArray<Column<Key>>
  readonly sideBySide: boolean
}) {
  return (
    <tr
      role="row"
      className={classes(
        'mb-3 flex rounded-lg border border-line bg-surface sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:border-b sm:bg-transparent sm:hover:bg-sunken/50',
        props.sideBySide ? 'flex-wrap justify-between gap-x-1.5 p-2.5 sm:p-4' : 'flex-col p-4',
      )}
    >
      {props.columns.map((column) => {
        const Cell = column.names ? 'th' : 'td'
        const isShort = props.sideBySide && !column.names && !column.wide
        return (
          <Cell
            key={column.key}
            role={column.names ? 'rowheader' : 'cell'}
            scope={column.names ? 'row' : undefined}
            className={classes(
              'flex justify-between py-1 text-start align-middle font-normal',
              isShort ? 'flex-col' : 'items-baseline gap-4',
              props.sideBySide && !isShort && 'max-sm:basis-full',
              'sm:table-cell sm:px-3 sm:py-3 sm:first:ps-0 sm:last:pe-0 lg:[&_[data-status]]:whitespace-nowrap',
              column.names && 'font-semibold max-sm:order-first max-sm:text-lg',
              column.align === 'end' && 'tabular-nums sm:text-end',
            )}
          >
            {column.names || column.labelHidden ? null : (
              <span
                aria-hidden
                className={classes(
                  'shrink-0 text-ink-soft sm:hidden',
                  isShort ? 'text-xs' : 'text-sm',
                )}
              >
                {column.label}
              </span>
            )}
            <span className={classes('min-w-0', !column.names && !isShort && 'max-sm:text-end')}>
              {props.row.cells[column.key]}
            </span>
          </Cell>
        )
      })}
    </tr>
  )
}
