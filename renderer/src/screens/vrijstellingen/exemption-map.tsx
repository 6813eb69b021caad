import { useEffect, useMemo, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection, useDragAndDrop } from 'react-aria-components';
import type { Course } from '../../../../shared/catalogue/schema.ts';
import type { Voorstel } from '../../../../shared/pathways/advice.ts';
import type { PopVrijstelling } from '../../../../shared/plan/plan-types.ts';
import { useCall } from '../../api/api-context.ts';
import { nowIso } from '../../app/today.ts';
import { useWork } from '../../dossier/work-context.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { useToasts } from '../../ui/toast.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { makeClaim, withdrawClaim } from './claims.ts';
import { DRAG_TYPE } from './drag-type.ts';
import styles from './exemption-map.module.css';
import { priorsOf, tileGroups, unmatched } from './map-model.ts';
import { PriorCourses } from './prior-courses.tsx';
import { TileDetail } from './tile-detail.tsx';
import { TileMark } from './tile-mark.tsx';

/** The list of the catalogue; the advice only holds the courses that were compared. */
function useCourses(opleiding: string | null): readonly Course[] {
  const call = useCall();
  const [found, setFound] = useState<{ readonly id: string; readonly courses: readonly Course[] } | null>(null);
  useEffect(() => {
    let gone = false;
    if (opleiding !== null)
      void call('catalogue.get', { id: opleiding }).then((result) => {
        if (!gone && result.ok) setFound({ id: opleiding, courses: result.value.programme.opleidingsonderdelen ?? [] });
      });
    return () => {
      gone = true;
    };
  }, [call, opleiding]);
  return found !== null && found.id === opleiding ? found.courses : [];
}

interface ExemptionMapProps {
  readonly proposal: Voorstel;
  readonly vrijstelling: PopVrijstelling;
}

/** The programme as tiles, the reason of the chosen one, and what the client took before that serves nothing yet. */
export function ExemptionMap({ proposal, vrijstelling }: ExemptionMapProps) {
  const work = useWork();
  const toasts = useToasts();
  const courses = useCourses(proposal.opleiding);
  const groups = useMemo(() => tileGroups(vrijstelling.onderdelen, courses), [vrijstelling, courses]);
  const priors = useMemo(
    () => priorsOf(work.dossier, proposal.vrijstelling.onderdelen),
    [work.dossier, proposal.vrijstelling],
  );
  const [selected, setSelected] = useState<string | null>(null);
  const [claiming, setClaiming] = useState<{ readonly naam: string; readonly start: string | null } | null>(null);
  const tiles = groups.flatMap((group) => group.tiles);
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'copy',
    onItemDrop: async ({ items, target }) => {
      const tile = tiles.find(({ id }) => id === target.key);
      const [item] = items;
      if (tile === undefined || item?.kind !== 'text') return;
      setClaiming({ naam: tile.naam, start: await item.getText(DRAG_TYPE) });
    },
  });
  if (tiles.length === 0) return <p className={cx(styles.quiet)}>{t.geenLijst}</p>;
  const tile = tiles.find(({ id }) => id === selected) ?? tiles[0];
  const { opleiding } = proposal;
  const undo = { label: t.ongedaan, run: () => void work.undo() };
  return (
    <div className={cx(styles.map)}>
      <div className={cx(styles.programme)}>
        <p className={cx(styles.quiet)}>{t.jaarOnbekend}</p>
        <ListBox
          aria-label={t.kaart}
          className={cx(styles.tiles)}
          layout="grid"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={tile === undefined ? [] : [tile.id]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') setSelected(String([...keys][0] ?? ''));
          }}
          dragAndDropHooks={dragAndDropHooks}
        >
          {groups.map(({ kind, tiles: own, studiepunten }) => (
            <ListBoxSection key={kind} id={kind} className={cx(styles.group)}>
              <Header className={cx(styles.kind)}>
                <TileMark kind={kind} /> {t.soort[kind]}{' '}
                <span className={cx(styles.quiet)}>{t.groep(own.length, studiepunten)}</span>
              </Header>
              {own.map((one) => (
                <ListBoxItem
                  key={one.id}
                  id={one.id}
                  textValue={one.naam}
                  aria-label={t.tegel(one.naam, one.studiepunten, t.soort[kind], one.row?.claim === true)}
                  className={cx(styles.tile)}
                  data-soort={kind}
                  style={{ inlineSize: `calc(${one.studiepunten} * var(--sp-width))` }}
                >
                  <span className={cx(styles.name)}>{one.naam}</span>
                  <span className={cx(styles.foot)}>
                    <TileMark kind={kind} /> {one.studiepunten} sp
                    {one.row?.claim === true ? <span>· {t.aangevraagd}</span> : null}
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
      <div className={cx(styles.beside)}>
        {tile === undefined ? null : (
          <TileDetail
            tile={tile}
            vrijstelling={vrijstelling}
            {...(opleiding === null || priors.length === 0
              ? {}
              : { onClaim: () => setClaiming({ naam: tile.naam, start: null }) })}
            {...(opleiding === null || tile.row?.claim !== true
              ? {}
              : {
                  onWithdraw: () => {
                    work.change((before) => withdrawClaim(before, { opleiding, onderdeel: tile.naam }));
                    toasts.say(t.ingetrokken, undo);
                  },
                })}
          />
        )}
        <PriorCourses priors={unmatched(priors)} any={priors.some(({ vak }) => vak !== null)} />
      </div>
      {claiming === null || opleiding === null ? null : (
        <ClaimDialog
          onderdeel={claiming.naam}
          priors={priors}
          start={claiming.start}
          door={work.dossier.begeleider?.naam ?? ''}
          onClose={() => setClaiming(null)}
          onMake={(prior, reden, door) => {
            const target = { opleiding, onderdeel: claiming.naam };
            work.change((before) => makeClaim(before, target, prior, { reden, door, op: nowIso() }));
            toasts.say(t.gevraagd(claiming.naam), undo);
            setClaiming(null);
          }}
        />
      )}
    </div>
  );
}
