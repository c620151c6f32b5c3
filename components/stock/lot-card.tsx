import { useTranslations } from 'next-intl'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { countStockAction, returnStockAction, wasteStockAction } from '@/lib/sessions/stock-actions'
import type { LotLedger, Stock } from '@/lib/sessions/stock-queries'
import { formatDate, formatDayTime } from '@/lib/time/format'

type Props = { readonly lot: LotLedger; readonly stock: Stock; readonly zone: string }

/** One lot: what it holds, every row of its ledger, and the ways out of it. */
export function LotCard({ lot, stock, zone }: Props) {
  const words = useTranslations('sessions.stock')
  return (
    <Card
      title={words('lotTitle', { medication: lot.medication, lot: lot.lot })}
      aside={
        <StatusTag tone={lot.balanceMg > 0 ? 'success' : 'neutral'}>
          {words('balance', { mg: lot.balanceMg })}
        </StatusTag>
      }
    >
      {lot.expiresOn ? (
        <p className="text-ink-soft">{words('expires', { date: formatDate(lot.expiresOn) })}</p>
      ) : null}
      <Table
        caption={words('ledger', { lot: lot.lot })}
        captionHidden
        columns={[
          { key: 'what', label: words('what'), names: true },
          { key: 'when', label: words('when') },
          { key: 'change', label: words('change'), align: 'end' },
          { key: 'left', label: words('left'), align: 'end' },
          { key: 'by', label: words('by') },
        ]}
        rows={lot.lines.map((line) => ({
          key: line.id,
          cells: {
            what: (
              <>
                {words(`kind.${line.kind}`)}
                {line.reason ? <span className="font-normal">: {line.reason}</span> : null}
              </>
            ),
            when: formatDayTime(line.at, zone),
            change: `${line.changeMg > 0 ? '+' : ''}${line.changeMg} mg`,
            left: `${line.balanceMg} mg`,
            by: line.witness ? words('byTwo', { name: line.by, witness: line.witness }) : line.by,
          },
        }))}
      />
      {stock.mayMove ? <WaysOut lot={lot} stock={stock} /> : null}
    </Card>
  )
}

function WaysOut({ lot, stock }: Omit<Props, 'zone'>) {
  const words = useTranslations('sessions.stock')
  const hidden = { lotId: lot.id }
  return (
    <div className="no-print">
      <Disclosure summary={words('count')}>
        <p>{words('countLead')}</p>
        <ActionForm
          action={countStockAction}
          hidden={hidden}
          submitLabel={words('countSend')}
          emptyOnDone
        >
          <NumberField name="countedMg" label={words('counted')} unit="mg" decimals />
          <TextField name="reason" label={words('difference')} optional />
          <ConfirmField />
          <Witness stock={stock} />
        </ActionForm>
      </Disclosure>
      <Disclosure summary={words('waste')}>
        <ActionForm
          action={wasteStockAction}
          hidden={hidden}
          submitLabel={words('wasteSend')}
          emptyOnDone
        >
          <NumberField name="mg" label={words('amount')} unit="mg" decimals />
          <TextField name="reason" label={words('reason')} />
          <Witness stock={stock} />
        </ActionForm>
      </Disclosure>
      <Disclosure summary={words('return')}>
        <ActionForm
          action={returnStockAction}
          hidden={hidden}
          submitLabel={words('returnSend')}
          emptyOnDone
        >
          <NumberField name="mg" label={words('amount')} unit="mg" decimals />
          <TextField name="reason" label={words('reason')} />
        </ActionForm>
      </Disclosure>
    </div>
  )
}

/** The second person, by their own password. */
function Witness({ stock }: Pick<Props, 'stock'>) {
  const words = useTranslations('sessions.stock')
  return (
    <>
      <SelectField
        name="colleagueId"
        label={words('witness')}
        placeholder={words('choose')}
        options={stock.colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      />
      <TextField
        name="colleaguePassword"
        type="password"
        autoComplete="off"
        label={words('witnessPassword')}
      />
    </>
  )
}
