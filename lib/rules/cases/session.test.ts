import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './session.json'

everyCaseHolds(cases)
