// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>

namespace yc::core {

/// What the chip of a social security card 社会保障卡 says. A card is from outside: whatever has not the form that the
/// item must have is left empty, and its key stands in `doubtful`. Personal data; lives as long as somebody works with
/// it.
struct CardValues {
    int generation = 0;     ///< 1, 2 or 3; 0: the chip does not say
    QString version;        ///< of the chip's specification, "2.00"
    QString identification; ///< 卡识别码, 32 hexadecimal digits
    QString place;          ///< 统筹区, its first six digits
    QString cardNumber;     ///< 卡号, nine letters and digits
    QString bankNumber;     ///< of the financial application; empty if there is none
    QDate issuedOn;
    QDate validUntil;
    QString idNumber; ///< 社会保障号码
    QString name;
    QString sex; ///< GB/T 2261.1
    QDate birth;
    QStringList doubtful;         ///< keys of what was there and cannot be believed: "name", "birth"
    bool holderProtected = false; ///< the chip asks for a key before it says who holds it

    friend bool operator==(const CardValues &, const CardValues &) = default;
};

/// The port to the reader of a desk. Lives on the GUI thread, and all signals come there; reading is done elsewhere, so
/// no call waits for hardware. A card is read once, by itself, when it is put in.
class CardReader : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,       ///< before start() and after stop()
        NoService, ///< the smart card service of the machine does not run; asked again by itself
        NoReader,  ///< no reader is plugged in; the next one is noticed
        Ready,     ///< waits for a card
        Reading,
    };
    Q_ENUM(State)

    using QObject::QObject;
    virtual void start() = 0;
    /// Returns at once; no signal comes afterwards.
    virtual void stop() = 0;
    [[nodiscard]] virtual State state() const = 0;
    /// Reads the card that is in once more; nothing without one.
    virtual void readAgain() = 0;

Q_SIGNALS:
    /// Only when it is another than before: a service that stays away is told of once.
    void stateChanged(yc::core::CardReader::State state);
    void inserted(const QString &reader);
    void removed(const QString &reader);
    void read(const QString &reader, const yc::core::CardValues &values);
    /// Errors "cardreader.…" of the card that is in, see modules/cardreader/README.md.
    void failed(const QString &reader, const yc::core::Error &error);
};

} // namespace yc::core
