// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

class QApplication;

namespace yc::ui {

enum class ThemeKind { Light, Dark, HighContrastLight, HighContrastDark };

/// What a row, a field or a message is in. Said by colour, shape and words together, never by colour alone.
enum class State { None, Ok, Warn, Late, Info };

enum class TextRole {
    Body,      ///< 14 px
    Strong,    ///< 14 px, bold
    Heading,   ///< 15 px, bold: title of a card
    Title,     ///< 20 px, bold: title of a page
    Name,      ///< 16 px, bold: whose card it is
    Figure,    ///< 26 px, bold: the number of a tile
    Label,     ///< 12.5 px, second ink
    Value,     ///< 13 px, ink: values in grids
    Secondary, ///< 13 px, second ink
    Small,     ///< 11 px, second ink
    Accent,    ///< 11 px, accent ink: where a value comes from
    Brand,     ///< 18 px, bold, accent ink
};

/// The colours of one theme. `…Ink` colours are for words and reach 4.5:1 on card, ground and accentSoft; the plain
/// state colours are for shapes and fills and reach 3:1 (WCAG 2.1, 1.4.3 and 1.4.11).
struct Tokens {
    QColor accent, accentHover, accentSoft, accentInk, onAccent;
    QColor ink, ink2;
    QColor line, lineSoft, ground, card, field, prefilled;
    QColor ok, warn, late, info;
    QColor okInk, warnInk, lateInk, infoInk;
    QColor okSoft, warnSoft, lateSoft, infoSoft;
    bool dark = false;
    bool highContrast = false;
};

/// Tokens, metrics and fonts of the running program. GUI thread only; one theme for the application at a time.
class Theme {
public:
    static constexpr int minimumScale = 100;
    static constexpr int maximumScale = 200;

    struct Pair {
        QString name;
        QColor ink;
        QColor ground;
    };

    /// Sets style, palette, font and style sheet; open windows follow. `scalePercent` is bounded to 100–200.
    static void apply(QApplication &application, ThemeKind kind, int scalePercent = 100);
    [[nodiscard]] static ThemeKind kind();
    [[nodiscard]] static int scale();
    [[nodiscard]] static const Tokens &tokens();
    [[nodiscard]] static Tokens tokensOf(ThemeKind kind);

    /// A length given at 100 %, in device-independent pixels at the present scale.
    [[nodiscard]] static int px(double at100);
    [[nodiscard]] static int fieldHeight() { return px(34); }
    [[nodiscard]] static int buttonHeight() { return px(36); }
    [[nodiscard]] static int rowHeight() { return px(38); }
    [[nodiscard]] static double radius() { return px(6); }
    [[nodiscard]] static double cardRadius() { return px(8); }

    [[nodiscard]] static QFont font(TextRole role);
    [[nodiscard]] static QColor colour(TextRole role);
    [[nodiscard]] static QColor mark(State state);
    [[nodiscard]] static QColor ink(State state);
    [[nodiscard]] static QColor soft(State state);

    /// WCAG 2.1 contrast ratio, 1 to 21.
    [[nodiscard]] static double contrast(const QColor &one, const QColor &other);
    /// Every pair of words and ground that the kit paints (4.5:1 or better).
    [[nodiscard]] static QList<Pair> textPairs(ThemeKind kind);
    /// Every pair of shape and ground that carries meaning (3:1 or better).
    [[nodiscard]] static QList<Pair> shapePairs(ThemeKind kind);
};

/// The application style sheet for these tokens; `px` turns a length at 100 % into pixels.
[[nodiscard]] QString styleSheetFor(const Tokens &tokens);

} // namespace yc::ui
