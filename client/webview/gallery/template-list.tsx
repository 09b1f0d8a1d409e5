import type { TemplateEntry, TemplateList } from '../../../server/template-protocol';
import { Marked } from '../marked';
import { SearchField } from '../search-field';
import {
  countWords,
  foundKeywords,
  kindWords,
  shownTemplates,
  type ShownTemplates,
  type TemplateGroup,
} from './gallery-model';

/** The id of a template's card. */
export function cardId(id: string): string {
  return `card-${id}`;
}

interface TemplateListProps {
  list: TemplateList;
  search: string;
  category: string;
  onSearch: (search: string) => void;
  onCategory: (category: string) => void;
  onOpen: (id: string) => void;
}

/** All templates as cards, those that match what is searched for and are of the chosen category. */
export function TemplateListView({
  list,
  search,
  category,
  onSearch,
  onCategory,
  onOpen,
}: TemplateListProps) {
  const shown = shownTemplates(list, { search, category });
  const showAll = (): void => {
    onSearch('');
    onCategory('');
  };
  return (
    <div class="gallery-list">
      <header class="gallery-head">
        <h1>Templates</h1>
        <p class="lead">
          Skills, ladders and whole frameworks to start from. Look at one, then make it yours.
        </p>
        <div class="tools">
          <SearchField words="Search templates" search={search} onSearch={onSearch} />
          <span role="status" class="counts">
            {countWords(shown)}
          </span>
        </div>
        <Categories shown={shown} category={category} onCategory={onCategory} />
      </header>
      {shown.groups.map((group) => (
        <Group key={group.id} group={group} search={search} onOpen={onOpen} />
      ))}
      {shown.groups.length === 0 && <Nothing onAll={showAll} />}
    </div>
  );
}

interface CategoriesProps {
  shown: ShownTemplates;
  category: string;
  onCategory: (category: string) => void;
}

function Categories({ shown, category, onCategory }: CategoriesProps) {
  const all = { id: '', name: 'All', count: shown.found };
  return (
    <div role="group" aria-label="Categories" class="gallery-categories">
      {[all, ...shown.categories].map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          class="step gallery-category"
          aria-pressed={id === category}
          onClick={() => onCategory(id)}
        >
          {name} <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
}

interface GroupProps {
  group: TemplateGroup;
  search: string;
  onOpen: (id: string) => void;
}

function Group({ group, search, onOpen }: GroupProps) {
  const id = `group-${group.id}`;
  return (
    <section aria-labelledby={id} class="gallery-group">
      <h2 id={id}>{group.name}</h2>
      <ul class="cards">
        {group.templates.map((template) => (
          <li key={template.id}>
            <Card template={template} search={search} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ template, search, onOpen }: { template: TemplateEntry } & Omit<GroupProps, 'group'>) {
  const { id, name, description, kind } = template;
  const keywords = foundKeywords(template, search);
  return (
    <button type="button" id={cardId(id)} class={`card ${kind}`} onClick={() => onOpen(id)}>
      <span class="card-kind">{kindWords[kind]}</span>
      <span class="card-name">
        <Marked text={name} search={search} />
      </span>
      <span class="card-description">
        <Marked text={description} search={search} />
      </span>
      {keywords.length > 0 && (
        <span class="card-keywords">
          <Marked text={keywords.join(', ')} search={search} />
        </span>
      )}
    </button>
  );
}

function Nothing({ onAll }: { onAll: () => void }) {
  return (
    <section class="notice">
      <h2>No template is called so</h2>
      <p>Try another word, or look at all of them.</p>
      <p>
        <button type="button" class="step" onClick={onAll}>
          Show All
        </button>
      </p>
    </section>
  );
}
