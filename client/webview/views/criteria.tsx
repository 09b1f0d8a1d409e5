import '../criteria.css';
import type { CriteriaSettings, CriteriaView } from '../../preview/views/criteria';
import { CriteriaSheet } from '../criteria';
import { showFirst, type Drawing } from './drawing';

export const criteriaDrawing: Drawing<CriteriaView, CriteriaSettings> = {
  draw: ({ graphs }, settings) => <CriteriaSheet graphs={graphs} settings={settings} />,
  showCurrent: showFirst('.criteria-sheet '),
};
