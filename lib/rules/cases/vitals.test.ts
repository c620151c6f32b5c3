import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './vitals.json'

everyCaseHolds(cases)
