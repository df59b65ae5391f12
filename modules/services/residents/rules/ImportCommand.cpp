// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ImportCommand.h"

#include "services/residents/rules/CommandList.h"
#include "services/residents/rules/LedgerBatch.h"
#include "services/residents/rules/RowQueue.h"

#include <thread>
#include <utility>

namespace yc::residents {

core::Command ImportCommand::make(LedgerSource source, QByteArray fingerprint, std::stop_token stop,
                                  LedgerImport::Progress progress)
{
    core::Command command = commands::importLedger.command();
    command.stop = stop;
    command.work = [source = std::move(source), fingerprint = std::move(fingerprint), stop,
                    progress = std::move(progress)](core::Transaction &transaction) -> core::Result<QJsonObject> {
        LedgerBatch batch(transaction);
        const LedgerImport import(source);
        // Reading and checking cost about as much as writing, so they have a thread of their own.
        RowQueue queue;
        core::Result<LedgerSummary> summary;
        std::thread reader([&] {
            RowQueue::Block block;
            summary = import.run(
                [&](LedgerRow &&row) -> core::Result<> {
                    if (!row.isGood())
                        return {};
                    row.body = row.resident.toBody();
                    block.append(std::move(row));
                    if (block.size() >= RowQueue::blockRows && !queue.push(std::exchange(block, {})))
                        return core::fail(core::ErrorKind::Cancelled, "ledger.cancelled");
                    return {};
                },
                stop, progress);
            if (summary)
                (void)queue.push(std::move(block));
            queue.close();
        });
        core::Result<> written;
        while (auto block = queue.take()) {
            for (LedgerRow &row : *block) {
                written = batch.add(std::move(row));
                if (!written)
                    break;
            }
            if (!written) {
                queue.abandon();
                break;
            }
        }
        reader.join();
        YC_TRY(written);
        YC_TRY(summary);
        // Read before the rows, so a file that changed in between fails here and takes everything back.
        if (!fingerprint.isEmpty() && fingerprint != summary->fingerprint)
            return core::fail(core::ErrorKind::Retry, "ledger.file-changed");
        YC_TRY(batch.flush());
        if (stop.stop_requested())
            return core::fail(core::ErrorKind::Cancelled, "ledger.cancelled");
        QJsonObject result = batch.counts().toJson();
        result.insert(QStringLiteral("rows"), summary->rows);
        result.insert(QStringLiteral("good"), summary->good);
        result.insert(QStringLiteral("rejected"), summary->rejected);
        return result;
    };
    return command;
}

} // namespace yc::residents
