// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the port's meta-object a home.
#include "core/CardReader.h"
