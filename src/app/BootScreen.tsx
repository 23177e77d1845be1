import { useLocation } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { placed } from '#store/base-path.ts';

/** The outline that index.html draws before the program runs. It is kept until the session is known, so that nothing jumps. */
export function BootScreen() {
  const connecting = useLocation().pathname === paths.connect();
  if (connecting) return null;
  return (
    <div className="boot" aria-busy="true">
      <div className="boot-nav">
        <img className="boot-mark" src={placed('/favicon.svg')} alt="" width="20" height="20" />
        <span className="boot-name">Access tokens</span>
      </div>
      <div className="boot-page">
        <i className="boot-bar boot-title" />
        <i className="boot-bar boot-summary" />
        <i className="boot-bar boot-tools" />
        <i className="boot-bar boot-chips" />
        <div className="table-frame boot-rows" />
      </div>
    </div>
  );
}
