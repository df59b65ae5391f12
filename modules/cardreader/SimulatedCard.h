// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/ApduChannel.h"
#include "core/CardReader.h"

#include <QHash>

namespace yc::cardreader {

/// A chip in memory that answers as the real ones do: for training, and for tests (also over the wire of a virtual
/// reader). Made from values; whatever its generation, its records lie where that generation has them.
class SimulatedCard final : public ApduChannel {
public:
    explicit SimulatedCard(const core::CardValues &values);
    /// Any command; never fails, and never reads beyond what it was given.
    [[nodiscard]] QByteArray answer(const QByteArray &command);
    [[nodiscard]] core::Result<QByteArray> transmit(const QByteArray &command) override { return answer(command); }
    /// As after power-on: nothing is selected.
    void reset() { m_selected.clear(); }
    /// Replaces a record, whole as it goes over the wire, for what no real card should say.
    void setRecord(int file, int record, const QByteArray &bytes) { m_records.insert(file << 8 | record, bytes); }
    void removeRecord(int file, int record) { m_records.remove(file << 8 | record); }

private:
    [[nodiscard]] QByteArray select(const QByteArray &command);
    [[nodiscard]] QByteArray readRecord(const QByteArray &command) const;
    void put(int file, int record, const QByteArray &value);

    core::CardValues m_values;
    QHash<int, QByteArray> m_records; ///< of the social application: file << 8 | record
    QByteArray m_bankRecord;
    QByteArray m_selected;
    QByteArray m_waiting; ///< for GET RESPONSE
};

} // namespace yc::cardreader
