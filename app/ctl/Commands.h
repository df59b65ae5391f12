// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Subcommand.h"

namespace yc::ctl {

[[nodiscard]] const Subcommand &acceptCommand();
[[nodiscard]] const Subcommand &auditCommand();
[[nodiscard]] const Subcommand &backupCommand();
[[nodiscard]] const Subcommand &calcCommand();
[[nodiscard]] const Subcommand &casesCommand();
[[nodiscard]] const Subcommand &cityCommand();
[[nodiscard]] const Subcommand &demoCommand();
[[nodiscard]] const Subcommand &exportCommand();
[[nodiscard]] const Subcommand &importCommand();
[[nodiscard]] const Subcommand &initCommand();
[[nodiscard]] const Subcommand &passphraseCommand();
[[nodiscard]] const Subcommand &peopleCommand();
[[nodiscard]] const Subcommand &recoveryCommand();
[[nodiscard]] const Subcommand &rekeyCommand();
[[nodiscard]] const Subcommand &restoreCommand();
[[nodiscard]] const Subcommand &searchCommand();
[[nodiscard]] const Subcommand &tokenCommand();
[[nodiscard]] const Subcommand &verifyCommand();

} // namespace yc::ctl
