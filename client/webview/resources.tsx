import { useContext } from 'preact/hooks';
import type { TableResource } from '../../server/protocol';
import { isOpenableLink } from '../../server/service/prose/links';
import { Marked } from './marked';
import { SearchContext } from './search-context';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

/** Links that help. One that leads neither to a page nor to an address is shown as it is written. */
export function Resources({ resources }: { resources: readonly TableResource[] | undefined }) {
  if (!resources) return null;
  return (
    <ul class="list resources" aria-label="Resources">
      {resources.map((resource, index) => (
        <li key={index}>
          <Resource resource={resource} />
        </li>
      ))}
    </ul>
  );
}

function Resource({ resource: { label, url, source } }: { resource: TableResource }) {
  const { goTo, openLink } = useContext(SurroundingsContext);
  const search = useContext(SearchContext);
  const words = <Marked text={label ?? url} search={search} />;
  if (!isOpenableLink(url)) {
    return (
      <span class="broken reference" title={`No page and no address: ${url}`}>
        {words}
      </span>
    );
  }
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    if (wantsText(event)) goTo(source);
    else openLink(url);
  };
  return (
    <a href={url} title={url} class="reference" dir="auto" onClick={follow}>
      {words}
    </a>
  );
}
