import type { OutlineColumn } from '#domain/account-access/access-outline.ts';

type MatrixHeadProps = {
  readonly corner: string;
  readonly columns: readonly OutlineColumn[];
  readonly onOpen?: (title: string) => void;
};

/** The heads of the columns; the head of a group opens it. */
export function MatrixHead({ corner, columns, onOpen }: MatrixHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
          {corner}
        </th>
        {columns.map(({ title, kindIds }, index) => (
          <th key={title} scope="col" aria-colindex={index + 2} title={title}>
            {onOpen === undefined ? (
              title
            ) : (
              <button
                type="button"
                data-group={title}
                title={`Show the ${kindIds.length} resource types in ${title}`}
                onClick={() => onOpen(title)}
              >
                {title}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
