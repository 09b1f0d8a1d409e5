/** What writes exports, in a bundle of its own, which the server loads when it is first asked for one. */
export { renderDocument } from '../service/render/render';
