import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Key extends string> = {
  readonly key: Key
  readonly label: string
  readonly align?: 'start' | 'end'
  /** The column that names the row. */
  readonly names?: boolean
  readonly labelHidden?: boolean
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
          <TableRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function TableRow<Key extends string>(props: {
  readonly row: Row<Key>
  readonly columns: ReadonlyArray<Column<Key>>
}) {
  return (
    <tr
      role="row"
      className="mb-3 flex flex-col rounded-lg border border-line bg-surface p-4 sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:border-b sm:bg-transparent sm:hover:bg-sunken/50"
    >
      {props.columns.map((column) => {
        const Cell = column.names ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            role={column.names ? 'rowheader' : 'cell'}
            scope={column.names ? 'row' : undefined}
            className={classes(
              'flex items-baseline justify-between gap-4 py-1 text-start align-middle font-normal',
              'sm:table-cell sm:px-3 sm:py-3 sm:first:ps-0 sm:last:pe-0',
              column.names && 'font-semibold max-sm:order-first max-sm:text-lg',
              column.align === 'end' && 'tabular-nums sm:text-end',
            )}
          >
            {column.names || column.labelHidden ? null : (
              <span aria-hidden className="shrink-0 text-sm text-ink-soft sm:hidden">
                {column.label}
              </span>
            )}
            <span className={classes('min-w-0', !column.names && 'max-sm:text-end')}>
              {props.row.cells[column.key]}
            </span>
          </Cell>
        )
      })}
    </tr>
  )
}
