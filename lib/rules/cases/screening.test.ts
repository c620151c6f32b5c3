import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import cases from './screening.json'

everyCaseHolds(cases)
