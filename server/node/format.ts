/** The formatter in a bundle of its own, which the server loads when it is first asked to format. */
export { formatYaml } from '../service/features/formatting/formatter';
