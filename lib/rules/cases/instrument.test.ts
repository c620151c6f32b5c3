import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './instrument.json'

everyCaseHolds(cases)
