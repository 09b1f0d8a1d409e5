import './preview.css';
import './bar.css';
import './tools.css';
import './level-marks.css';
import './problems.css';
import './edits/edits.css';
import { PreviewPage } from './preview-page';
import { runGallery } from './gallery/run-gallery';

// One script for all pages: they have most of it in common.
const preview = document.getElementById('preview');
if (preview) new PreviewPage(preview).start();
const gallery = document.getElementById('gallery');
if (gallery) runGallery(gallery);
