import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import type { ExportOptions } from '#domain/export/export-cells.ts';
import { readText } from '#domain/export/export-head.ts';
import { exportFileName } from '#domain/export/file-name.ts';
import { tableFormats } from '#domain/export/write-table.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { copyText } from '#ui/copy-text.ts';
import { downloadText } from '#ui/download-text.ts';
import { Mono } from '#ui/Mono.tsx';
import { showToast } from '#ui/toast-queue.ts';
import { fileFormats, rowsText, writeFile, type FileFormat } from './export-file.ts';
import type { ExportSource } from './export-source.ts';
import { useExportFacts } from './use-export-facts.ts';

type ExportDialogProps = {
  /** One or more tables; the first is offered first. */
  readonly sources: readonly [ExportSource, ...ExportSource[]];
  readonly onClose: () => void;
};

/** Saves or copies what a page shows, in one of several formats. */
export function ExportDialog({ sources, onClose }: ExportDialogProps) {
  const titleId = useId();
  const [label, setLabel] = useState(sources[0].label);
  const source = sources.find((one) => one.label === label) ?? sources[0];
  const [chosen, setFormat] = useState<FileFormat>('csv');
  const formats: readonly FileFormat[] =
    source.tokens === undefined ? tableFormats : [...tableFormats, 'terraform'];
  const format = formats.includes(chosen) ? chosen : 'csv';
  const [options, setOptions] = useState<ExportOptions>({ lastFour: false, addresses: false });
  const [isBusy, setIsBusy] = useState(false);
  const factsOf = useExportFacts();
  const facts = factsOf(source);
  const directory = useRoleDirectory();
  const { ending, mediaType } = fileFormats[format];
  const fileName = exportFileName({ ...source, instance: facts.instanceId, at: facts.at }, ending);
  const left = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    return () => controller.abort();
  }, []);

  async function write() {
    const { signal } = left.current ?? new AbortController();
    const roleKeys = new Map([...(directory.data?.values() ?? [])].map(({ id, key }) => [id, key]));
    setIsBusy(true);
    try {
      return await writeFile(format, { source, facts, options, roleKeys }, signal);
    } catch (problem) {
      if (!signal.aborted) throw problem;
      return undefined;
    } finally {
      setIsBusy(false);
    }
  }

  async function copy() {
    const file = await write();
    if (file === undefined) return;
    if (await copyText(file.text)) {
      showToast('allow', `Copied ${file.outcome}`);
      onClose();
    } else showToast('deny', 'Your browser blocked copying. Download the file instead.');
  }

  async function download() {
    const file = await write();
    if (file === undefined) return;
    downloadText(fileName, mediaType, file.text);
    showToast('allow', `Downloaded ${file.outcome}`);
    onClose();
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>Export</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        {sources.length > 1 && (
          <ChoiceSegments
            label="Content"
            choices={sources.map((one) => ({ value: one.label, label: one.label }))}
            value={label}
            onChange={setLabel}
          />
        )}
        <ChoiceSegments
          label="Format"
          choices={formats.map((one) => ({ value: one, label: fileFormats[one].label }))}
          value={format}
          onChange={setFormat}
        />
        <Box sx={{ display: 'grid' }}>
          {/* Terraform compares names and descriptions with the account, so nothing can be left out of them. */}
          {format !== 'terraform' && (
            <>
              <Option
                label="Include the last four characters of keys"
                isOn={options.lastFour}
                onChange={(lastFour) => setOptions({ ...options, lastFour })}
              />
              <Option
                label="Include e-mail addresses"
                isOn={options.addresses}
                onChange={(addresses) => setOptions({ ...options, addresses })}
              />
            </>
          )}
          {format === 'terraform' && (
            <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
              Import blocks for Terraform 1.5 or newer. Names and descriptions are written as they are.
            </Typography>
          )}
        </Box>
        <Typography
          variant="body2"
          component="div"
          className="tabular"
          sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
        >
          <div>
            {rowsText(source.cells.count)}
            {source.filter !== '' && ` · ${source.filter}`}
          </div>
          <div>Read: {readText(facts.read)}</div>
          <Mono>{fileName}</Mono>
        </Typography>
      </DialogContent>
      <DialogActions>
        <BusyButton onClick={onClose}>Cancel</BusyButton>
        <BusyButton unavailable={isBusy} onClick={() => void copy()}>
          Copy
        </BusyButton>
        <BusyButton variant="contained" color="primary" busy={isBusy} onClick={() => void download()}>
          Download
        </BusyButton>
      </DialogActions>
    </Dialog>
  );
}

type OptionProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Option({ label, isOn, onChange }: OptionProps) {
  return (
    <FormControlLabel
      control={<Checkbox checked={isOn} onChange={(_, next) => onChange(next)} />}
      label={label}
    />
  );
}
