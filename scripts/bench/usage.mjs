// Loaded before a command that is measured: writes what the process used to the file named, when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env['COTERIE_USAGE'];
if (file)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ peak: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
  });
